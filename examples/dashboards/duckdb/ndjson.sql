-- Over the rows of the feed. DuckDB tells days and times from their form.

-- Open next steps, what is due first at the top. `done` is null where the document does not say.
SELECT due_date, owner, text, source, line
FROM 'public/next_steps.ndjson'
WHERE done IS NOT TRUE
ORDER BY due_date NULLS LAST, date
LIMIT 10;

-- Share of those expected who came, by quarter; guests are not expected.
SELECT date_trunc('quarter', date) AS in_quarter, count(*) AS expected,
       round(avg(CASE attendance WHEN 'present' THEN 1 ELSE 0 END), 2) AS share_present
FROM 'public/attendance.ndjson'
WHERE date IS NOT NULL AND attendance <> 'guest'
GROUP BY in_quarter
ORDER BY in_quarter;

-- What is cited most?
SELECT coalesce(url, text) AS cited, count(*) AS times, max(date) AS last_cited
FROM 'public/references.ndjson'
GROUP BY cited
ORDER BY times DESC, cited
LIMIT 10;
