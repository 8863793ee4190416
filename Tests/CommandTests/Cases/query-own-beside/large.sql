-- title: 申请较多的机关 | Agencies with many applications
-- description: Reports that received at least so many applications.
-- param: least integer default 20 | 至少 | At least
-- column: agency | 机关 | Agency
-- column: year | 年份 | Year
-- column: received | 本年新收 | Received | 件
-- chart: bars received by agency year
SELECT agency, year, value AS received FROM cells
WHERE section = 'applications' AND row_code = 'received' AND column_code = 'total'
  AND value >= coalesce(:least, 20)
ORDER BY value DESC, agency, year;
