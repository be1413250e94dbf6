SET work_mem = '256MB';

CREATE TEMP TABLE retail_line AS
SELECT DISTINCT ON (invoice_no, line_no)
  v.*,
  issued_at AT TIME ZONE 'Europe/London' AS local_time,
  quantity * unit_price AS amount,
  CASE left(invoice_no, 1)
    WHEN 'C' THEN 'CANCELLATION'
    WHEN 'A' THEN 'ADJUSTMENT'
    ELSE 'SALE'
  END AS kind
FROM retail_version v
ORDER BY invoice_no, line_no, version DESC;

CREATE TEMP TABLE retail_invoice AS
SELECT
  invoice_no,
  min(kind) AS kind,
  (array_agg(customer_id ORDER BY line_no) FILTER (WHERE customer_id IS NOT NULL))[1]
    AS customer_id,
  (array_agg(country ORDER BY line_no))[1] AS country,
  min(issued_at) AS issued_at,
  min(issued_at) AT TIME ZONE 'Europe/London' AS local_time,
  count(*) AS lines,
  sum(quantity) AS units,
  sum(amount) AS total
FROM retail_line
GROUP BY invoice_no;

ANALYZE retail_version;
ANALYZE retail_line;
ANALYZE retail_invoice;
