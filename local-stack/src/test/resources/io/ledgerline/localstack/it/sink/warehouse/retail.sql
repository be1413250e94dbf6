-- name: fact_invoice_line
SELECT
  invoice_no || '#' || line_no || '#' || version AS line_record_id,
  invoice_no,
  line_no,
  version,
  CASE version WHEN 1 THEN 'INSERT' ELSE 'UPDATE' END AS operation,
  CASE left(invoice_no, 1)
    WHEN 'C' THEN 'CANCELLATION'
    WHEN 'A' THEN 'ADJUSTMENT'
    ELSE 'SALE'
  END AS invoice_kind,
  stock_code,
  customer_id,
  country,
  (issued_at AT TIME ZONE 'Europe/London')::date AS invoice_date,
  (issued_at AT TIME ZONE 'Europe/London')::time AS invoice_time,
  quantity,
  unit_price,
  quantity * unit_price AS line_amount
FROM retail_version

-- name: current_invoice_line
SELECT invoice_no, line_no, version, stock_code, customer_id, quantity, unit_price
FROM retail_line

-- name: dim_product
SELECT
  stock_code,
  (array_agg(description ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC, line_no DESC)
     FILTER (WHERE description ~ '\S'))[1] AS description,
  min(local_time)::date AS first_sold_date,
  max(local_time)::date AS last_sold_date,
  false AS deleted
FROM retail_line
GROUP BY stock_code

-- name: dim_customer
SELECT
  customer_id,
  (array_agg(country ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC))[1] AS country,
  min(local_time)::date AS first_invoice_date,
  max(local_time)::date AS last_invoice_date,
  false AS deleted
FROM retail_invoice
WHERE customer_id IS NOT NULL
GROUP BY customer_id

-- name: sales_by_hour
SELECT
  to_char(local_time, 'YYYY-MM-DD"T"HH24') AS bucket,
  count(DISTINCT invoice_no) AS invoices,
  count(*) AS lines,
  sum(quantity) AS units,
  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(amount) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(amount) AS net
FROM retail_line
GROUP BY 1

-- name: sales_by_day
SELECT
  to_char(local_time, 'YYYY-MM-DD') AS bucket,
  count(DISTINCT invoice_no) AS invoices,
  count(*) AS lines,
  sum(quantity) AS units,
  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(amount) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(amount) AS net
FROM retail_line
GROUP BY 1

-- name: sales_by_month
SELECT
  to_char(local_time, 'YYYY-MM') AS bucket,
  count(DISTINCT invoice_no) AS invoices,
  count(*) AS lines,
  sum(quantity) AS units,
  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(amount) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(amount) AS net
FROM retail_line
GROUP BY 1

-- name: sales_by_year
SELECT
  to_char(local_time, 'YYYY') AS bucket,
  count(DISTINCT invoice_no) AS invoices,
  count(*) AS lines,
  sum(quantity) AS units,
  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(amount) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(amount) AS net
FROM retail_line
GROUP BY 1

-- name: top_products
SELECT
  row_number() OVER (ORDER BY sum(amount) DESC, stock_code COLLATE "C") AS rank,
  stock_code,
  (array_agg(description ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC, line_no DESC)
     FILTER (WHERE description ~ '\S'))[1] AS description,
  sum(quantity) AS units,
  sum(amount) AS net,
  count(*) AS lines,
  count(DISTINCT invoice_no) AS invoices
FROM retail_line
GROUP BY stock_code

-- name: highest_invoices
SELECT
  row_number() OVER (ORDER BY total DESC, invoice_no COLLATE "C") AS rank,
  invoice_no,
  kind,
  customer_id,
  country,
  local_time::date AS issued_date,
  local_time::time AS issued_time,
  lines,
  units,
  total
FROM retail_invoice

-- name: customer_insights
SELECT
  row_number() OVER (ORDER BY sum(total) DESC, customer_id COLLATE "C") AS rank,
  customer_id,
  (array_agg(country ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC))[1] AS country,
  min(local_time)::date AS first_invoice_date,
  max(local_time)::date AS last_invoice_date,
  max(max(local_time)::date) OVER () - max(local_time)::date AS days_since_last_invoice,
  count(*) AS invoices,
  sum(lines) AS lines,
  sum(units) AS units,
  coalesce(sum(total) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(total) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(total) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(total) AS net,
  round(sum(total) / count(*), 4) AS net_per_invoice
FROM retail_invoice
WHERE customer_id IS NOT NULL
GROUP BY customer_id
