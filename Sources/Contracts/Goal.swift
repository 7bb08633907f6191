/// The canonical goals that every municipality's measures are sorted into. Their names, scope and keywords stand in
/// `Sources/Enrichment/Data/goals.yaml`.
public enum GoalID: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  case childRights = "child-rights"
  case abusePrevention = "abuse-prevention"
  case schoolAndBullying = "school-and-bullying"
  case maternalAndInfantHealth = "maternal-and-infant-health"
  case parentingSupport = "parenting-support"
  case childcareAndEarlyEducation = "childcare-and-early-education"
  case familiesWithSpecialNeeds = "families-with-special-needs"
  case youthSupport = "youth-support"
  case placesAndExperiences = "places-and-experiences"
  case workLifeBalance = "work-life-balance"
  case communityAndEnvironment = "community-and-environment"
  case governanceAndWorkforce = "governance-and-workforce"
  case unclassified

  public static func < (left: GoalID, right: GoalID) -> Bool { left.rawValue < right.rawValue }
}

/// A sentence or name in both languages of the house.
public struct Bilingual: Codable, Hashable, Sendable {
  public var ja: String
  public var en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}
