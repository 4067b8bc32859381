-- Over the tables as Parquet.

-- How many meetings a year, and how many came?
SELECT year(date) AS in_year, count(*) AS held, round(avg(attendees), 1) AS came
FROM 'tables/meetings.parquet'
WHERE date IS NOT NULL
GROUP BY in_year
ORDER BY in_year;

-- How often was each person away?
SELECT name, absent, meetings
FROM 'tables/register.parquet'
WHERE kind = 'person' AND absent > 0
ORDER BY absent DESC, name
LIMIT 10;

-- What was decided in the meetings that most people came to?
SELECT meetings.date, meetings.title, decisions.text
FROM 'tables/decisions.parquet' AS decisions
JOIN 'tables/meetings.parquet' AS meetings USING (meeting_id)
ORDER BY meetings.attendees DESC, meetings.date, decisions.entry
LIMIT 10;
