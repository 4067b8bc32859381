-- Over the rows of the feed. DuckDB tells days and times from their form.

-- Open next steps, what is due first at the top.
SELECT due_date, owner, text, source, line
FROM 'public/next_steps.ndjson'
WHERE NOT done
ORDER BY due_date NULLS LAST, date
LIMIT 10;

-- Share of those listed who were present, by quarter.
SELECT date_trunc('quarter', date) AS in_quarter, count(*) AS listed,
       round(avg((attendance = 'present')::INT), 2) AS share_present
FROM 'public/attendance.ndjson'
WHERE date IS NOT NULL
GROUP BY in_quarter
ORDER BY in_quarter;

-- What is cited most?
SELECT coalesce(url, text) AS cited, count(*) AS times, max(date) AS last_cited
FROM 'public/references.ndjson'
GROUP BY cited
ORDER BY times DESC, cited
LIMIT 10;
