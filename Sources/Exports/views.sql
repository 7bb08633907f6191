-- Sums by goal, over all municipalities, plans and years.
CREATE VIEW goal_overview AS
SELECT goal_id, goal_ja, goal_en, count(DISTINCT municipality_code) AS municipalities, sum(measures) AS measures,
  sum(projects) AS projects, sum(exceeded) AS exceeded, sum(achieved) AS achieved,
  sum(partly_achieved) AS partly_achieved, sum(not_achieved) AS not_achieved, sum(unrated) AS unrated,
  sum(yen) AS yen, sum(yen_without_repeats) AS yen_without_repeats, sum(amounts_unreadable) AS amounts_unreadable,
  sum(indicators_on_plan) AS indicators_on_plan, sum(indicators_against_plan) AS indicators_against_plan,
  sum(findings) AS findings
FROM summaries GROUP BY goal_id ORDER BY goal_id;

-- The same by municipality, plan and year.
CREATE VIEW municipality_overview AS
SELECT municipality_code, prefecture, municipality, plan, fiscal_year, count(*) AS goals, sum(measures) AS measures,
  sum(projects) AS projects, sum(exceeded) AS exceeded, sum(achieved) AS achieved,
  sum(partly_achieved) AS partly_achieved, sum(not_achieved) AS not_achieved, sum(unrated) AS unrated,
  sum(yen) AS yen, sum(yen_without_repeats) AS yen_without_repeats,
  sum(indicators_on_plan) AS indicators_on_plan, sum(indicators_against_plan) AS indicators_against_plan
FROM summaries GROUP BY municipality_code, plan, fiscal_year ORDER BY municipality_code, fiscal_year;

-- Every indicator that has a verdict, as it stands in its latest year with a figure.
CREATE VIEW indicators_on_plan AS
SELECT m.municipality_code, m.municipality, m.fiscal_year AS report_year, m.goal_id, m.goal_ja, m.measure_id, m.title,
  i.name AS indicator, i.unit, i.fiscal_year, i.plan, i.actual, i.trend, i.on_plan, m.document, i.page, i.line, i.cell
FROM indicators AS i JOIN measures AS m USING (measure_id)
WHERE i.is_latest = 1 AND i.on_plan IS NOT NULL AND m.repeated <> 'whole'
ORDER BY i.on_plan, m.municipality_code, m.measure_id, i.position;

-- Measures whose figures somebody should look at before relying on them.
CREATE VIEW measures_to_check AS
SELECT DISTINCT m.municipality_code, m.municipality, m.fiscal_year, m.goal_ja, m.measure_id, m.title,
  f.severity, f.code, f.message_ja, f.message_en, f.document, f.page, f.line, f.cell
FROM findings AS f JOIN finding_measures USING (finding_id) JOIN measures AS m USING (measure_id)
WHERE f.severity <> 'note'
ORDER BY m.municipality_code, m.measure_id, f.finding_id;
