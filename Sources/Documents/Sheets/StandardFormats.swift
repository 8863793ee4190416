extension NumberFormat {
  /// A format that has a number and no code in the file.
  static func standard(_ number: Int) -> NumberFormat {
    standardCodes[number].map { NumberFormat($0) } ?? .general
  }

  /// Dates as a Chinese Excel shows them.
  private static let standardCodes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m/d/yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    36: "yyyy\"年\"m\"月\"", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;\"-\"", 42: "#,##0;-#,##0;\"-\"",
    43: "#,##0.00;-#,##0.00;\"-\"", 44: "#,##0.00;-#,##0.00;\"-\"", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 48: "##0.0E+0", 49: "@", 50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"",
    52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"", 57: "yyyy\"年\"m\"月\"",
    58: "m\"月\"d\"日\"",
  ]
}
