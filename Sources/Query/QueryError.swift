import SQLite

/// Why a question cannot be asked. Always the user's to mend: exit status 2.
public enum QueryError: Error, Sendable, Equatable {
  case unknownQuestion(name: String, suggestion: String?)
  case unknownParameter(question: String, name: String, suggestion: String?, known: [String])
  case missingParameter(question: String, name: String, title: BilingualText)
  case wrongType(parameter: String, given: String, expected: Parameter.Kind)
  case outOfRange(parameter: String, given: Int64, minimum: Int64?, maximum: Int64?)
  /// A first year after the last one: nothing could be between them.
  case yearsReversed(from: Int64, to: Int64)
  case notAChoice(parameter: String, given: String, suggestion: String?, choices: [String])
  /// A name that several agencies bear, each given with its number and place.
  case severalAgencies(parameter: String, given: String, agencies: [String])
  /// A name of a county or town that several have, each given with what lies above it.
  case severalRegions(parameter: String, given: String, regions: [String])
  /// Amounts of the disclosure table, which are counted in different things.
  case unlikeAmounts(measure: String, amounts: [String])
  /// A region that exists, and of which no report is there.
  case noReports(region: String, suggestion: String?)
  /// An organ that is expected in a region and named with another one.
  case outsideRegion(organ: String)
  /// A condition of a pivot that is not NAME=VALUE.
  case notAFilter(text: String)
  /// A pivot by the rows or columns of one table of the form over the cells of another.
  case dimensionOfAnotherTable(dimension: String, table: String, measure: String)
  case tooManyColumns(count: Int)
  /// The text to search for has neither letters nor digits.
  case nothingToSearch(text: String)

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .unknownQuestion: "query.unknown_question"
    case .unknownParameter: "query.unknown_parameter"
    case .missingParameter: "query.missing_parameter"
    case .wrongType: "query.wrong_type"
    case .outOfRange: "query.out_of_range"
    case .yearsReversed: "query.years_reversed"
    case .notAChoice: "query.not_a_choice"
    case .severalAgencies: "query.several_agencies"
    case .severalRegions: "query.several_regions"
    case .unlikeAmounts: "query.unlike_amounts"
    case .noReports: "query.no_reports"
    case .outsideRegion: "query.outside_region"
    case .notAFilter: "query.not_a_filter"
    case .dimensionOfAnotherTable: "query.dimension_of_another_table"
    case .tooManyColumns: "query.too_many_columns"
    case .nothingToSearch: "query.nothing_to_search"
    }
  }
}

extension QueryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownQuestion(let name, let suggestion):
      "there is no question named '\(name)'" + didYouMean(suggestion)
        + "; `gongkai query` lists them"
    case .unknownParameter(let question, let name, let suggestion, let known):
      "'\(question)' has no parameter --\(name)" + didYouMean(suggestion.map { "--" + $0 })
        + (known.isEmpty
          ? "; it takes none" : "; it takes " + known.map { "--" + $0 }.joined(separator: ", "))
    case .missingParameter(let question, let name, let title):
      "'\(question)' needs --\(name) (\(title.zh), \(title.en))"
    case .wrongType(let parameter, let given, let expected):
      "--\(parameter) must be \(expected == .year ? "a year such as 2023" : "a whole number")"
        + ", not '\(given)'"
    case .outOfRange(let parameter, let given, let minimum, let maximum):
      "--\(parameter) must be \(range(minimum, maximum)), not \(given)"
    case .yearsReversed(let from, let to):
      "the years end before they begin: from \(from) to \(to); give the earlier one first"
    case .notAChoice(let parameter, let given, let suggestion, let choices):
      "--\(parameter) cannot be '\(given)'" + didYouMean(suggestion) + list(choices)
    case .severalAgencies(let parameter, let given, let agencies):
      "--\(parameter) '\(given)' fits \(agencies.count) agencies; give a longer name, or the number"
        + list(agencies)
    case .severalRegions(let parameter, let given, let regions):
      "--\(parameter) '\(given)' fits \(regions.count) regions; say which one with region"
        + list(regions)
    case .unlikeAmounts(let measure, let amounts):
      "the amounts of '\(measure)' are no parts of a whole: leave out the total and the share, divide"
        + " by amount, or choose one with --where amount=…" + list(amounts)
    case .noReports(let region, let suggestion):
      "no report is from \(region)" + didYouMean(suggestion)
        + "; `gongkai agencies` tells where there are some"
    case .outsideRegion(let organ):
      "\(organ) is in another region than the one asked for"
    case .notAFilter(let text):
      "--where must be NAME=VALUE, such as region=青禾县 or year=2020-2024, not '\(text)'"
    case .dimensionOfAnotherTable(let dimension, let table, let measure):
      "'\(dimension)' divides the table \(table), of which '\(measure)' is no part"
    case .tooManyColumns(let count):
      "this would be \(count) columns; --where can choose some, or change --rows and --columns"
    case .nothingToSearch(let text):
      "there is nothing to search for in '\(text)': give a letter, a digit or a Han character"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { " (did you mean '\($0)'?)" } ?? ""
  }

  private func range(_ minimum: Int64?, _ maximum: Int64?) -> String {
    switch (minimum, maximum) {
    case (let low?, let high?): "from \(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "a whole number"
    }
  }

  /// A dozen choices help; a thousand towns do not.
  private func list(_ choices: [String]) -> String {
    if choices.isEmpty { return "; the database holds nothing to choose from" }
    let shown = choices.prefix(12).joined(separator: ", ")
    return "; it can be \(shown)" + (choices.count > 12 ? ", … (\(choices.count) in all)" : "")
  }
}

/// Throws `QueryError.yearsReversed` where the first year is after the last one. An empty answer
/// would read as if nothing had been reported.
public func refuseReversedYears(from: Int64?, to: Int64?) throws(QueryError) {
  if let from, let to, from > to { throw .yearsReversed(from: from, to: to) }
}
