-- title: 甲
SELECT 1;
