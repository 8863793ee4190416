-- title: 某镇的报告数 | Reports of a town
-- description: How many reports a town has filed.
-- param: town text default 石渡镇 | 镇 | Town
-- column: agency | 机关 | Agency
-- column: reports | 报告数 | Reports
SELECT agency, count(*) AS reports FROM reports WHERE agency = :town GROUP BY agency;
