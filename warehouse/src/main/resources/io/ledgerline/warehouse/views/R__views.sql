-- What people and BI tools ask. One file for PostgreSQL and Redshift: only what both know.
-- It runs again whenever it has changed, so it drops what it creates, dependents first.

DROP VIEW IF EXISTS warehouse.customer_insights;
DROP VIEW IF EXISTS warehouse.highest_invoices;
DROP VIEW IF EXISTS warehouse.top_products;
DROP VIEW IF EXISTS warehouse.sales_by_year;
DROP VIEW IF EXISTS warehouse.sales_by_month;
DROP VIEW IF EXISTS warehouse.sales_by_day;
DROP VIEW IF EXISTS warehouse.sales_by_hour;
DROP VIEW IF EXISTS warehouse.current_invoice_line;
DROP VIEW IF EXISTS warehouse.current_payment;
DROP VIEW IF EXISTS warehouse.current_purchase_order;
DROP VIEW IF EXISTS warehouse.current_sales_order;

-- Current state: the version that no newer one follows, unless it says that the row is deleted.
-- An anti-join rather than a window function, which would sort all versions. Versions begin at 1:
-- so what is newer is above 1, and said aloud it makes one side of the join small.

CREATE VIEW warehouse.current_sales_order AS
SELECT *
FROM warehouse.fact_sales_order f
WHERE f.operation <> 'DELETE'
  AND NOT EXISTS (
    SELECT 1
    FROM warehouse.fact_sales_order newer
    WHERE newer.sales_order_id = f.sales_order_id
      AND newer.version > f.version
      AND newer.version > 1
  );

CREATE VIEW warehouse.current_purchase_order AS
SELECT *
FROM warehouse.fact_purchase_order f
WHERE f.operation <> 'DELETE'
  AND NOT EXISTS (
    SELECT 1
    FROM warehouse.fact_purchase_order newer
    WHERE newer.purchase_order_id = f.purchase_order_id
      AND newer.version > f.version
      AND newer.version > 1
  );

CREATE VIEW warehouse.current_payment AS
SELECT *
FROM warehouse.fact_payment f
WHERE f.operation <> 'DELETE'
  AND NOT EXISTS (
    SELECT 1
    FROM warehouse.fact_payment newer
    WHERE newer.payment_id = f.payment_id
      AND newer.version > f.version
      AND newer.version > 1
  );

CREATE VIEW warehouse.current_invoice_line AS
SELECT *
FROM warehouse.fact_invoice_line f
WHERE f.operation <> 'DELETE'
  AND NOT EXISTS (
    SELECT 1
    FROM warehouse.fact_invoice_line newer
    WHERE newer.invoice_no = f.invoice_no
      AND newer.line_no = f.line_no
      AND newer.version > f.version
      AND newer.version > 1
  );

-- Sales by time. A bucket is the line's own time in the business's zone, so an invoice whose lines
-- span two hours counts in both. Units, lines and net are signed over all kinds; a cancellation's
-- amounts are negative, so net = sales + cancellations + adjustments.
-- Each view first sums up every invoice of a bucket: counting distinct invoices would sort all lines.

CREATE VIEW warehouse.sales_by_hour AS
SELECT
  TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY-MM-DD') || 'T' || LPAD(CAST(invoice_hour AS varchar(2)), 2, '0')
    AS bucket,
  COUNT(*) AS invoices,
  SUM(lines) AS lines,
  SUM(units) AS units,
  SUM(CASE WHEN invoice_kind = 'SALE' THEN net ELSE 0 END) AS sales,
  SUM(CASE WHEN invoice_kind = 'CANCELLATION' THEN net ELSE 0 END) AS cancellations,
  SUM(CASE WHEN invoice_kind = 'ADJUSTMENT' THEN net ELSE 0 END) AS adjustments,
  SUM(net) AS net
FROM (
  SELECT
    invoice_date,
    EXTRACT(HOUR FROM invoice_time) AS invoice_hour,
    invoice_no,
    invoice_kind,
    COUNT(*) AS lines,
    SUM(quantity) AS units,
    SUM(line_amount) AS net
  FROM warehouse.current_invoice_line
  GROUP BY invoice_date, EXTRACT(HOUR FROM invoice_time), invoice_no, invoice_kind
) invoice_hours
GROUP BY invoice_date, invoice_hour;

CREATE VIEW warehouse.sales_by_day AS
SELECT
  bucket,
  COUNT(*) AS invoices,
  SUM(lines) AS lines,
  SUM(units) AS units,
  SUM(CASE WHEN invoice_kind = 'SALE' THEN net ELSE 0 END) AS sales,
  SUM(CASE WHEN invoice_kind = 'CANCELLATION' THEN net ELSE 0 END) AS cancellations,
  SUM(CASE WHEN invoice_kind = 'ADJUSTMENT' THEN net ELSE 0 END) AS adjustments,
  SUM(net) AS net
FROM (
  SELECT
    TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY-MM-DD') AS bucket,
    invoice_no,
    invoice_kind,
    COUNT(*) AS lines,
    SUM(quantity) AS units,
    SUM(line_amount) AS net
  FROM warehouse.current_invoice_line
  GROUP BY TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY-MM-DD'), invoice_no, invoice_kind
) invoice_days
GROUP BY bucket;

CREATE VIEW warehouse.sales_by_month AS
SELECT
  bucket,
  COUNT(*) AS invoices,
  SUM(lines) AS lines,
  SUM(units) AS units,
  SUM(CASE WHEN invoice_kind = 'SALE' THEN net ELSE 0 END) AS sales,
  SUM(CASE WHEN invoice_kind = 'CANCELLATION' THEN net ELSE 0 END) AS cancellations,
  SUM(CASE WHEN invoice_kind = 'ADJUSTMENT' THEN net ELSE 0 END) AS adjustments,
  SUM(net) AS net
FROM (
  SELECT
    TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY-MM') AS bucket,
    invoice_no,
    invoice_kind,
    COUNT(*) AS lines,
    SUM(quantity) AS units,
    SUM(line_amount) AS net
  FROM warehouse.current_invoice_line
  GROUP BY TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY-MM'), invoice_no, invoice_kind
) invoice_months
GROUP BY bucket;

CREATE VIEW warehouse.sales_by_year AS
SELECT
  bucket,
  COUNT(*) AS invoices,
  SUM(lines) AS lines,
  SUM(units) AS units,
  SUM(CASE WHEN invoice_kind = 'SALE' THEN net ELSE 0 END) AS sales,
  SUM(CASE WHEN invoice_kind = 'CANCELLATION' THEN net ELSE 0 END) AS cancellations,
  SUM(CASE WHEN invoice_kind = 'ADJUSTMENT' THEN net ELSE 0 END) AS adjustments,
  SUM(net) AS net
FROM (
  SELECT
    TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY') AS bucket,
    invoice_no,
    invoice_kind,
    COUNT(*) AS lines,
    SUM(quantity) AS units,
    SUM(line_amount) AS net
  FROM warehouse.current_invoice_line
  GROUP BY TO_CHAR(CAST(invoice_date AS timestamp), 'YYYY'), invoice_no, invoice_kind
) invoice_years
GROUP BY bucket;

-- Rankings are by net, ties by key, over everything: LIMIT says how many are wanted.

-- Products: revenue and units are signed, so that cancelled goods are not sold ones.
CREATE VIEW warehouse.top_products AS
SELECT
  ROW_NUMBER() OVER (ORDER BY s.net DESC, s.stock_code) AS rank,
  s.stock_code,
  p.description,
  s.units,
  s.net,
  s.lines,
  s.invoices
FROM (
  SELECT
    stock_code,
    SUM(units) AS units,
    SUM(net) AS net,
    SUM(lines) AS lines,
    COUNT(*) AS invoices
  FROM (
    SELECT
      stock_code,
      invoice_no,
      SUM(quantity) AS units,
      SUM(line_amount) AS net,
      COUNT(*) AS lines
    FROM warehouse.current_invoice_line
    GROUP BY stock_code, invoice_no
  ) invoice_products
  GROUP BY stock_code
) s
LEFT JOIN warehouse.dim_product p ON p.stock_code = s.stock_code;

-- Invoices: issued when the earliest line was. Country from the lowest line, customer from the
-- lowest line that has one.
CREATE VIEW warehouse.highest_invoices AS
SELECT
  ROW_NUMBER() OVER (ORDER BY i.total DESC, i.invoice_no) AS rank,
  i.invoice_no,
  i.kind,
  buyer.customer_id,
  first_line.country,
  CAST(i.issued_at AS date) AS issued_date,
  CAST(i.issued_at AS time) AS issued_time,
  i.lines,
  i.units,
  i.total
FROM (
  SELECT
    invoice_no,
    MIN(invoice_kind) AS kind,
    MIN(invoice_date + invoice_time) AS issued_at,
    MIN(line_no) AS first_line_no,
    MIN(CASE WHEN customer_id IS NOT NULL THEN line_no END) AS buyer_line_no,
    COUNT(*) AS lines,
    SUM(quantity) AS units,
    SUM(line_amount) AS total
  FROM warehouse.current_invoice_line
  GROUP BY invoice_no
) i
JOIN warehouse.current_invoice_line first_line
  ON first_line.invoice_no = i.invoice_no AND first_line.line_no = i.first_line_no
LEFT JOIN warehouse.current_invoice_line buyer
  ON buyer.invoice_no = i.invoice_no AND buyer.line_no = i.buyer_line_no;

-- Customers by recency, frequency and monetary value. A whole invoice belongs to the customer of its
-- lowest line that has one; invoices without a customer are left out. Recency counts from the newest
-- invoice here, not from today, so that it means something for loaded history, too. The share is of
-- the net of all customers.
CREATE VIEW warehouse.customer_insights AS
SELECT
  ROW_NUMBER() OVER (ORDER BY c.net DESC, c.customer_id) AS rank,
  c.customer_id,
  d.country,
  c.first_invoice_date,
  c.last_invoice_date,
  MAX(c.last_invoice_date) OVER () - c.last_invoice_date AS days_since_last_invoice,
  c.invoices,
  c.lines,
  c.units,
  c.sales,
  c.cancellations,
  c.adjustments,
  c.net,
  CAST(c.net / c.invoices AS decimal(38,4)) AS net_per_invoice,
  CAST(c.net AS double precision)
    / NULLIF(CAST(SUM(c.net) OVER () AS double precision), 0) AS share_of_net
FROM (
  SELECT
    customer_id,
    MIN(issued_date) AS first_invoice_date,
    MAX(issued_date) AS last_invoice_date,
    COUNT(*) AS invoices,
    SUM(lines) AS lines,
    SUM(units) AS units,
    SUM(CASE WHEN kind = 'SALE' THEN total ELSE 0 END) AS sales,
    SUM(CASE WHEN kind = 'CANCELLATION' THEN total ELSE 0 END) AS cancellations,
    SUM(CASE WHEN kind = 'ADJUSTMENT' THEN total ELSE 0 END) AS adjustments,
    SUM(total) AS net
  FROM warehouse.highest_invoices
  WHERE customer_id IS NOT NULL
  GROUP BY customer_id
) c
LEFT JOIN warehouse.dim_customer d ON d.customer_id = c.customer_id;
