-- title: 每年报告数 | Reports per year
-- description: How many reports there are of each year.
-- param: year year optional | 年份 | Only this year
-- column: year | 年份 | Year
-- column: reports | 报告数 | Reports
SELECT year, count(*) AS reports FROM reports WHERE :year IS NULL OR year = :year GROUP BY year;
