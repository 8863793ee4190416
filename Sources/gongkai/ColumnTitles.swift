import Query
import StatutoryForm

/// Titles for the columns of the public views.
enum ColumnTitles {
  private static let known: [String: (String, String)] = [
    "report_id": ("报告编号", "Report"), "agency_id": ("机关编号", "Agency id"),
    "agency": ("机关", "Agency"), "agency_name": ("机关全称", "Full name"),
    "organ_kind": ("机关类别", "Kind of organ"), "province": ("省", "Province"),
    "city": ("市", "City"), "county": ("县（市、区）", "County"), "town": ("乡镇街道", "Town"),
    "year": ("年份", "Year"), "edition": ("格式版本", "Edition"), "title": ("标题", "Title"),
    "period_start": ("统计期开始", "Period start"), "period_end": ("统计期结束", "Period end"),
    "published_on": ("发布日期", "Published on"), "status": ("完整性", "Status"),
    "source_path": ("文件", "File"), "source_sha256": ("文件校验值", "SHA-256"),
    "source_format": ("文件格式", "Format"), "source_encoding": ("字符集", "Character set"),
    "parser_version": ("读取程序版本", "Parser version"), "imported_at": ("入库时间", "Imported at"),
    "section": ("部分", "Section"), "row_code": ("行", "Row"), "column_code": ("列", "Column"),
    "value": ("数值", "Value"), "state": ("状态", "State"), "printed": ("原文", "Printed"),
    "page": ("页码", "Page"), "line": ("行号", "Line"), "finding_id": ("疑点编号", "Finding"),
    "rule": ("规则", "Rule"), "severity": ("级别", "Severity"),
    "responsibility": ("责任", "Responsibility"), "message": ("说明", "Message"),
    "left_value": ("左边", "Left"), "right_value": ("右边", "Right"),
    "difference": ("差额", "Difference"), "cells": ("单元格", "Cells"),
    "scope": ("比较范围", "Compared"), "other_report_id": ("对比报告编号", "Other report"),
    "figure": ("指标", "Figure"), "label": ("名称", "Label"), "unit": ("单位", "Unit"),
    "quote": ("原句", "Sentence"), "is_approximate": ("约数", "Round number"),
    "ordinal": ("序号", "Ordinal"), "kind": ("类别", "Kind"),
    "heading": ("标题", "Heading"), "body": ("正文", "Body"), "reports": ("报告数", "Reports"),
    "first_year": ("最早年份", "First year"), "last_year": ("最近年份", "Last year"),
    "import_id": ("入库编号", "Import"), "started_at": ("开始时间", "Started"),
    "finished_at": ("结束时间", "Finished"), "paths": ("路径", "Paths"), "files": ("文件数", "Files"),
    "imported": ("新入库", "Imported"), "unchanged": ("未变", "Unchanged"),
    "updated": ("更新", "Updated"), "duplicate": ("重复", "Duplicate"),
    "not_a_report": ("不是报告", "Not a report"), "failed": ("失败", "Failed"),
    "path": ("文件", "File"), "sha256": ("校验值", "SHA-256"), "outcome": ("结果", "Outcome"),
    "snippet": ("摘录", "Excerpt"), "sections": ("章节数", "Sections"), "reason": ("原因", "Reason"),
    "proactive_edition": ("主动公开表格式", "Edition of the disclosure table"),
    "applications_edition": ("申请表格式", "Edition of the application table"),
    "missing_cells": ("缺失单元格", "Missing cells"), "source_bytes": ("字节数", "Bytes"),
    "section_id": ("章节编号", "Section id"), "version": ("版本", "Version"),
    "is_current": ("现行", "Current"), "accepted": ("接受的理由", "Accepted because"),
    "correction_id": ("更正编号", "Correction"), "cell": ("单元格", "Cell"),
    "note": ("理由", "Note"), "made_by": ("录入人", "Entered by"),
    "made_at": ("录入时间", "Entered at"), "read_value": ("读取的数值", "Value as read"),
    "read_state": ("读取时状态", "State as read"), "withdrawn_at": ("撤销时间", "Withdrawn at"),
    "withdrawn_by": ("撤销人", "Withdrawn by"), "withdrawn_note": ("撤销理由", "Withdrawn because"),
    "errors": ("错误", "Errors"), "warnings": ("警告", "Warnings"), "infos": ("提示", "Infos"),
    "exception_id": ("接受编号", "Exception"), "preference_id": ("指定编号", "Preference"),
    "division_code": ("区划代码", "Division code"),
    "region_code": ("所属区划代码", "Code of the region that holds it"),
    "names": ("所用名称", "Names and years"), "name": ("名称", "Name"),
    "candidates": ("可能的区划", "Candidates"), "evidence": ("依据", "Evidence"),
    "region": ("地区", "Region"), "level": ("级别", "Level"), "full_name": ("全称", "Full name"),
    "former_names": ("曾用名", "Former names"), "organ": ("内设名称", "Organ"),
    "is_complete": ("完整", "Complete"),
  ]

  static func titled(_ code: String) -> ResultColumn {
    if let (zh, en) = known[code] { return ResultColumn(code, zh, en) }
    if let title = figure(code) { return title }
    return ResultColumn(named: code)
  }

  /// Columns of `report_figures`: normative_documents_in_force, applications_granted, …
  private static func figure(_ code: String) -> ResultColumn? { figures[code] }

  private static let figures: [String: ResultColumn] = {
    let form = Form.standard
    var titles: [String: ResultColumn] = [:]
    func add(_ code: String, _ zh: String, _ en: String, _ unit: String) {
      titles[code] = ResultColumn(code, zh, en, unit: unit)
    }
    for block in form.blocks {
      for row in block.rows {
        for column in block.columns {
          add(
            "\(row.code)_\(column.code)", "\(row.label)·\(column.label)",
            "\(row.english): \(column.english)", column.unit)
        }
      }
    }
    for row in form.rows[.applications] ?? [] {
      let code = row.code.map { $0 == "." ? "_" : String($0) }.joined()
      add("applications_\(code)", row.label, row.english, "件")
      for column in form.columns[.applications] ?? [] {
        add(
          "\(code)_\(column.code)", "\(row.label)·\(column.label)",
          "\(row.english): \(column.english)", "件")
      }
    }
    for row in form.rows[.reviews] ?? [] {
      for column in form.columns[.reviews] ?? [] {
        add(
          "\(row.code)_\(column.code)", "\(row.label)·\(column.label)",
          "\(row.english): \(column.english)", "件")
      }
    }
    return titles
  }()
}
