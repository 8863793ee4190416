-- title: 公开渠道与分项 | Channels and kinds of disclosure
-- description: The parts of the year's disclosures that the prose names: channels such as 微信公众号 and kinds such as 工作动态, under the words of the reports. Agencies count each in their own way, so a sum tells how many reports it rests on. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: per text default year choices year,report | 汇总方式 | One line per year, or per report
-- column: year | 年份 | Year
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: label | 渠道或分项 | Channel or kind
-- column: disclosed | 数量 | Disclosed
-- column: unit | 单位 | Unit
-- column: reports | 报告数 | Reports | 份
-- column: rounded | 约数 | Round numbers among them | 个
-- chart: bars disclosed by year agency label
SELECT
  r.year,
  CASE WHEN :per = 'report' THEN r.agency END AS agency,
  CASE WHEN :per = 'report' THEN r.county END AS county,
  n.label,
  sum(n.value) AS disclosed,
  n.unit,
  count(DISTINCT r.report_id) AS reports,
  sum(n.is_approximate) AS rounded
FROM reports AS r
JOIN narrative_figures AS n ON n.report_id = r.report_id AND n.figure = 'proactive_disclosed_part'
WHERE (:year IS NULL OR r.year = :year)
  AND (:from IS NULL OR r.year >= :from)
  AND (:to IS NULL OR r.year <= :to)
  AND (:county IS NULL OR r.county = :county)
  AND (:region IS NULL OR r.agency_id IN (
    SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
  AND (:agency IS NULL OR r.agency_id IN (
    SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
GROUP BY r.year, CASE WHEN :per = 'report' THEN r.report_id END, n.label, n.unit
ORDER BY r.year, 2, 3, CASE WHEN :per = 'report' THEN r.report_id END, sum(n.value) DESC, n.label, n.unit;
