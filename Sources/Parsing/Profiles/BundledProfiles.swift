/// The profiles that are compiled into the binary, so that one file can be deployed.
enum BundledProfiles {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("meguro-annual-report.yaml", PackageResources.meguro_annual_report_yaml),
    ("koganei-progress-table.yaml", PackageResources.koganei_progress_table_yaml),
    ("sapporo-verification-results.yaml", PackageResources.sapporo_verification_results_yaml),
    ("kawasaki-progress-sheet.yaml", PackageResources.kawasaki_progress_sheet_yaml),
  ]
}
