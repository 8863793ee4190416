-- title: 结转是否衔接 | Carried over from year to year
-- description: What a report carries out against what the next year's report carries in. `different`: both are printed and differ; `blank_differs`: one is blank and the other is not zero; `blank`: they agree once a blank is read as zero. `uncertain` tells how many of the two are guesses.
-- param: year year optional | 年份 | Only from this year to the next
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: applicant text default total choices total,natural_person,business,research,public_interest,legal_service,other,all | 申请人 | Which column of the table
-- param: show text default breaks choices breaks,all | 显示 | Only breaks, or all pairs of years
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: next_year | 次年 | Next year
-- column: applicant | 申请人 | Applicant
-- column: carried_out | 结转下年度 | Carried out | 件
-- column: carried_in | 次年上年结转 | Carried in by the next year | 件
-- column: difference | 差额 | Difference as printed | 件
-- column: difference_blank_as_zero | 空缺按零计的差额 | Difference with blanks read as zero | 件
-- column: verdict | 结论 | Verdict
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: none
WITH ends(row_code) AS (
  VALUES ('carried_out'), ('carried_in')
), balances AS (
  SELECT
    r.agency_id, r.agency, r.county, r.year, c.column_code AS applicant,
    max(c.value) FILTER (WHERE c.row_code = 'carried_out') AS carried_out,
    max(c.value) FILTER (WHERE c.row_code = 'carried_in') AS carried_in,
    count(*) FILTER (WHERE c.row_code = 'carried_out' AND c.state = 'uncertain') AS out_uncertain,
    count(*) FILTER (WHERE c.row_code = 'carried_in' AND c.state = 'uncertain') AS in_uncertain
  FROM reports AS r
  -- Row by row: all of a report are read where several are asked for at once.
  CROSS JOIN ends AS e
  JOIN application_cells AS c ON c.report_id = r.report_id AND c.row_code = e.row_code
  WHERE COALESCE(:applicant, 'total') IN (c.column_code, 'all')
    AND r.agency_id IS NOT NULL
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
  GROUP BY r.report_id, c.column_code
), pairs AS (
  SELECT
    agency_id, agency, county, year, applicant, carried_out,
    lead(year) OVER successive AS next_year,
    lead(carried_in) OVER successive AS carried_in,
    out_uncertain + lead(in_uncertain) OVER successive AS uncertain
  FROM balances
  WINDOW successive AS (PARTITION BY agency_id, applicant ORDER BY year)
), judged AS (
  SELECT
    *,
    carried_out - carried_in AS difference,
    COALESCE(carried_out, 0) - COALESCE(carried_in, 0) AS difference_blank_as_zero
  FROM pairs
  WHERE next_year = year + 1
    AND (:year IS NULL OR year = :year)
    AND (:from IS NULL OR year >= :from)
    AND (:to IS NULL OR year <= :to)
), verdicts AS (
  SELECT
    *,
    CASE
      WHEN difference = 0 THEN 'equal'
      WHEN difference IS NOT NULL THEN 'different'
      WHEN difference_blank_as_zero = 0 THEN 'blank'
      ELSE 'blank_differs'
    END AS verdict
  FROM judged
)
SELECT
  v.agency,
  v.county,
  v.year,
  v.next_year,
  v.applicant,
  v.carried_out,
  v.carried_in,
  v.difference,
  v.difference_blank_as_zero,
  v.verdict,
  v.uncertain
FROM verdicts AS v
LEFT JOIN form_columns AS k ON k.section = 'applications' AND k.code = v.applicant
WHERE :show = 'all' OR v.verdict IN ('different', 'blank_differs')
ORDER BY v.agency, v.county, v.agency_id, v.year, k.column_id;
