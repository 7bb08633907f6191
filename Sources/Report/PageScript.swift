/// The page's script: small files, one idea each, in one scope.
enum PageScript {
  static let text: String = {
    let files = [
      PackageResources.language_js, PackageResources.format_js, PackageResources.element_js, PackageResources.store_js,
      PackageResources.source_js,
      PackageResources.marks_js, PackageResources.attainment_chart_js, PackageResources.series_chart_js,
      PackageResources.table_js, PackageResources.lists_js,
      PackageResources.overview_js, PackageResources.goal_js, PackageResources.municipality_js,
      PackageResources.measure_js, PackageResources.filters_js, PackageResources.findings_js,
      PackageResources.pages_js,
    ]
    return "(() => {\n'use strict';\n"
      + files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "})();\n"
  }()
}
