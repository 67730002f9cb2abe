-- What the sixty assertions need, by hand and in one statement. Measured to be the fastest of its kind: value sets as
-- counts by value and not as NOT IN of 500 literals, several quantiles of a column as one list, count(CASE …) as fast as
-- count_if and sum, distinct ids and quantiles as fast inline as in sub-queries or statements of their own.
SELECT
  count(*),
  count(id), count(customer), count(amount), count(price), count(discount),
  count(tax), count(score), count(quantity), count(age), count(rating),
  count(latitude), count(longitude), count(visits), count(plan), count(country),
  count(product), count(email), count(note), count(created), count(active),
  count(CASE WHEN customer NOT BETWEEN 0 AND 1000000 THEN 1 END),
  count(CASE WHEN amount NOT BETWEEN 0 AND 10000 THEN 1 END),
  count(CASE WHEN price NOT BETWEEN -50 AND 100 THEN 1 END),
  count(CASE WHEN discount NOT BETWEEN 0 AND 0.4 THEN 1 END),
  count(CASE WHEN tax NOT BETWEEN 0 AND 0.2 THEN 1 END),
  count(CASE WHEN score NOT BETWEEN 0 AND 1 THEN 1 END),
  count(CASE WHEN quantity NOT BETWEEN 1 AND 20 THEN 1 END),
  count(CASE WHEN age NOT BETWEEN 18 AND 80 THEN 1 END),
  count(CASE WHEN rating NOT BETWEEN 1 AND 5 THEN 1 END),
  count(CASE WHEN latitude NOT BETWEEN -60 AND 60 THEN 1 END),
  count(CASE WHEN longitude NOT BETWEEN -180 AND 180 THEN 1 END),
  count(CASE WHEN visits NOT BETWEEN 0 AND 100000 THEN 1 END),
  avg(amount), avg(price), avg(discount), avg(tax),
  avg(score), avg(quantity), avg(age), avg(visits),
  stddev_samp(amount), stddev_samp(price), stddev_samp(discount), stddev_samp(tax),
  quantile_cont(amount, [0.5, 0.95]), quantile_cont(price, [0.5, 0.95]), quantile_cont(score, 0.5), quantile_cont(visits, 0.5),
  max(visits),
  count(DISTINCT id),
  count(CASE WHEN NOT regexp_matches(email, '^customer\.[0-9]{6}@example\.org$') THEN 1 END),
  count(tax < score + 1), count(CASE WHEN NOT tax < score + 1 THEN 1 END),
  (SELECT list({value: value, count: count}) FROM (SELECT plan AS value, count(*) AS count FROM 'orders.parquet' GROUP BY ALL)),
  (SELECT list({value: value, count: count}) FROM (SELECT country AS value, count(*) AS count FROM 'orders.parquet' GROUP BY ALL)),
  (SELECT list({value: value, count: count}) FROM (SELECT product AS value, count(*) AS count FROM 'orders.parquet' GROUP BY ALL))
FROM 'orders.parquet'
