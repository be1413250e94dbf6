-- name: sales
SELECT
  to_char(local_time, {pattern}) AS bucket,
  count(DISTINCT invoice_no) AS invoices,
  count(*) AS lines,
  sum(quantity) AS units,
  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(amount) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(amount) AS net
FROM retail_line
GROUP BY 1
ORDER BY 1

-- name: products
SELECT
  stock_code AS "stockCode",
  description,
  lines,
  units,
  revenue
FROM (
  SELECT stock_code, count(*) AS lines, sum(quantity) AS units, sum(amount) AS revenue
  FROM retail_line
  WHERE to_char(local_time, {pattern}) = '{at}'
  GROUP BY stock_code
) sold
JOIN (
  SELECT
    stock_code,
    (array_agg(description ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC, line_no DESC)
      FILTER (WHERE description ~ '\S'))[1] AS description
  FROM retail_line
  GROUP BY stock_code
) named USING (stock_code)
ORDER BY {by} DESC, stock_code COLLATE "C"

-- name: invoices
SELECT
  invoice_no AS "invoiceNo",
  kind,
  customer_id AS "customerId",
  country,
  'GBP' AS currency,
  lines AS "lineCount",
  units AS "unitCount",
  total
FROM retail_invoice
WHERE to_char(local_time, {pattern}) = '{at}'
ORDER BY total DESC, invoice_no COLLATE "C"

-- name: customers
SELECT
  customer_id AS "customerId",
  (array_agg(country ORDER BY issued_at DESC, invoice_no COLLATE "C" DESC))[1] AS country,
  min(local_time)::date AS "firstInvoiceDate",
  max(local_time)::date AS "lastInvoiceDate",
  count(*) AS invoices,
  sum(lines) AS lines,
  sum(units) AS units,
  coalesce(sum(total) FILTER (WHERE kind = 'SALE'), 0) AS sales,
  coalesce(sum(total) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancellations,
  coalesce(sum(total) FILTER (WHERE kind = 'ADJUSTMENT'), 0) AS adjustments,
  sum(total) AS net,
  round(sum(total) / count(*), 4) AS "netPerInvoice"
FROM retail_invoice
WHERE customer_id IS NOT NULL
GROUP BY customer_id
ORDER BY net DESC, customer_id COLLATE "C"
