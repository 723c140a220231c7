--- Compiled from the readings by python -m goldenthread.readings.checks; do not edit.

-- list_1_contact_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."contact_date",
    "t1"."contact_source",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."contact_date", "t1"."contact_source"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_1" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
      AND "t0"."contact_date" IS NOT NULL
      AND "t0"."contact_source" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_1_contact_long_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_1" AS "t0"
WHERE
  "t0"."contact_date" < (
    "t0"."date_of_birth" - INTERVAL '294' DAY
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_2_completed_before_started
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_2" AS "t0"
WHERE
  "t0"."assessment_start_date" > "t0"."assessment_completion_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_2_assessment_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."assessment_start_date",
    "t1"."assessment_completion_date",
    "t1"."organisation",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."assessment_start_date", "t1"."organisation"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_2" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
      AND "t0"."assessment_start_date" IS NOT NULL
      AND "t0"."organisation" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_3_referral_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."referral_date",
    "t1"."referral_source",
    "t1"."no_further_action",
    "t1"."referrals_in_12_months",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."referral_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_3" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."referral_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_3_fewer_referrals_than_listed
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row",
    "t4"."referrals_in_12_months",
    COUNT(*) AS "listed"
  FROM (
    SELECT
      "t1"."child_id",
      "t1"."sex",
      "t1"."ethnicity",
      "t1"."date_of_birth",
      "t1"."age",
      "t1"."referral_date",
      "t1"."referral_source",
      "t1"."no_further_action",
      "t1"."referrals_in_12_months",
      "t1"."allocated_team",
      "t1"."allocated_worker",
      "t1"."source_name",
      "t1"."source_row",
      "t1"."unread_cells",
      "t3"."earlier_child",
      "t3"."earlier_date"
    FROM "list_3" AS "t1"
    INNER JOIN (
      SELECT
        "t0"."child_id" AS "earlier_child",
        "t0"."referral_date" AS "earlier_date"
      FROM "list_3" AS "t0"
    ) AS "t3"
      ON "t1"."child_id" = "t3"."earlier_child"
      AND "t3"."earlier_date" < "t1"."referral_date"
      AND "t3"."earlier_date" >= (
        "t1"."referral_date" - INTERVAL '12' MONTH
      )
  ) AS "t4"
  GROUP BY
    1,
    2,
    3
) AS "t5"
WHERE
  "t5"."referrals_in_12_months" < "t5"."listed"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- list_4_authorised_before_started
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_4" AS "t0"
WHERE
  "t0"."assessment_start_date" > "t0"."assessment_authorised_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_4_authorised_without_outcome
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_4" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'support_required')
    )
  )
  AND "t0"."assessment_authorised_date" IS NOT NULL
  AND "t0"."support_required" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_4_assessment_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."assessment_start_date",
    "t1"."child_seen",
    "t1"."assessment_authorised_date",
    "t1"."support_required",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."assessment_start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_4" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."assessment_start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_5_conference_before_strategy_discussion
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_5" AS "t0"
WHERE
  "t0"."strategy_discussion_date" > "t0"."conference_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_5_unnecessary_conference_was_held
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_5" AS "t0"
WHERE
  "t0"."conference_unnecessary" AND "t0"."conference_date" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_5_plan_without_conference
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_5" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'conference_date')
    )
  )
  AND "t0"."conference_led_to_plan" = 'Y'
  AND "t0"."conference_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_5_enquiry_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."strategy_discussion_date",
    "t1"."conference_unnecessary",
    "t1"."conference_date",
    "t1"."conference_led_to_plan",
    "t1"."enquiries_in_12_months",
    "t1"."conferences_in_12_months",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."strategy_discussion_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_5" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."strategy_discussion_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_6_closed_before_started
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_6" AS "t0"
WHERE
  "t0"."need_start_date" > "t0"."closure_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_6_closed_without_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_6" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'closure_reason')
    )
  )
  AND "t0"."closure_date" IS NOT NULL
  AND "t0"."closure_reason" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_6_reason_without_closure
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_6" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'closure_date')
    )
  )
  AND "t0"."closure_reason" IS NOT NULL
  AND "t0"."closure_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_6_status_and_closure_disagree
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_6" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'closure_date')
    )
  )
  AND (
    "t0"."case_status" = 'CLOSED'
  ) <> (
    "t0"."closure_date" IS NOT NULL
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_6_two_open_cases
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."need_start_date",
    "t1"."primary_need",
    "t1"."last_seen_date",
    "t1"."closure_date",
    "t1"."closure_reason",
    "t1"."case_status",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_6" AS "t0"
    WHERE
      (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'closure_date')
        )
      )
      AND "t0"."closure_date" IS NULL
      AND "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_7_ended_before_started
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_7" AS "t0"
WHERE
  "t0"."plan_start_date" > "t0"."plan_end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_7_two_open_plans
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."plan_start_date",
    "t1"."initial_category",
    "t1"."latest_category",
    "t1"."last_visit_date",
    "t1"."seen_alone",
    "t1"."latest_review_date",
    "t1"."plan_end_date",
    "t1"."emergency_protection",
    "t1"."previous_plans",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_7" AS "t0"
    WHERE
      (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date')
        )
      )
      AND "t0"."plan_end_date" IS NULL
      AND "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_7_plans_overlap
SELECT DISTINCT
  *
FROM (
  SELECT
    "t1"."source_name",
    "t1"."source_row"
  FROM "list_7" AS "t1"
  SEMI JOIN (
    SELECT
      "t0"."child_id" AS "other_child",
      "t0"."plan_start_date" AS "other_start",
      "t0"."plan_end_date" AS "other_end"
    FROM "list_7" AS "t0"
  ) AS "t3"
    ON "t1"."child_id" = "t3"."other_child"
    AND "t3"."other_start" < "t1"."plan_start_date"
    AND "t3"."other_end" > "t1"."plan_start_date"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- list_7_review_before_plan
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_7" AS "t0"
WHERE
  "t0"."plan_start_date" > "t0"."latest_review_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_7_seen_alone_without_visit
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_7" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date')
    )
  )
  AND "t0"."seen_alone" = 'Y'
  AND "t0"."last_visit_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_7_earlier_plan_not_counted
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "list_7" AS "t0"
    WHERE
      "t0"."previous_plans" = 0
  ) AS "t4"
  SEMI JOIN (
    SELECT
      "t0"."child_id" AS "earlier_child",
      "t0"."plan_start_date" AS "earlier_start"
    FROM "list_7" AS "t0"
  ) AS "t2"
    ON "t4"."child_id" = "t2"."earlier_child"
    AND "t2"."earlier_start" < "t4"."plan_start_date"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- list_8_ceased_before_started
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."care_start_date" > "t0"."care_end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_ceased_without_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'ceased_reason')
    )
  )
  AND "t0"."care_end_date" IS NOT NULL
  AND "t0"."ceased_reason" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_reason_without_end
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date')
    )
  )
  AND "t0"."ceased_reason" IS NOT NULL
  AND "t0"."care_end_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_two_open_periods
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."unaccompanied",
    "t1"."disability",
    "t1"."care_start_date",
    "t1"."need_category",
    "t1"."second_period",
    "t1"."legal_status_date",
    "t1"."legal_status",
    "t1"."latest_review_date",
    "t1"."last_visit_date",
    "t1"."permanence_plan",
    "t1"."last_iro_contact_date",
    "t1"."last_health_date",
    "t1"."last_dental_date",
    "t1"."placements_in_12_months",
    "t1"."care_end_date",
    "t1"."ceased_reason",
    "t1"."placement_start_date",
    "t1"."placement_type",
    "t1"."placement_provider",
    "t1"."placement_postcode",
    "t1"."placement_urn",
    "t1"."placement_location",
    "t1"."placement_authority",
    "t1"."missing_episodes",
    "t1"."absent_episodes",
    "t1"."return_interview_offered",
    "t1"."return_interview_accepted",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_8" AS "t0"
    WHERE
      (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date')
        )
      )
      AND "t0"."care_end_date" IS NULL
      AND "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_8_placement_before_care
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."care_start_date" > "t0"."placement_start_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_no_placement_counted
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date')
    )
  )
  AND "t0"."placements_in_12_months" = 0
  AND "t0"."care_end_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_adult_still_in_care
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date')
    )
  )
  AND CASE
    WHEN EXTRACT(day FROM "t0"."date_of_birth" + INTERVAL '18' YEAR) < EXTRACT(day FROM "t0"."date_of_birth")
    THEN "t0"."date_of_birth" + INTERVAL '18' YEAR + INTERVAL '1' DAY
    ELSE "t0"."date_of_birth" + INTERVAL '18' YEAR
  END <= (
    SELECT
      *
    FROM "the_day" AS "t1"
  )
  AND "t0"."care_end_date" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_interview_accepted_not_offered
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."return_interview_accepted" AND NOT (
    "t0"."return_interview_offered"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_interview_without_missing
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."missing_episodes" = 0
  AND "t0"."absent_episodes" = 0
  AND "t0"."return_interview_offered"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_9_under_16
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_9" AS "t0"
WHERE
  CASE
    WHEN EXTRACT(day FROM "t0"."date_of_birth" + INTERVAL '16' YEAR) < EXTRACT(day FROM "t0"."date_of_birth")
    THEN "t0"."date_of_birth" + INTERVAL '16' YEAR + INTERVAL '1' DAY
    ELSE "t0"."date_of_birth" + INTERVAL '16' YEAR
  END > (
    SELECT
      *
    FROM "the_day" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_9_accommodation_without_suitability
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_9" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'suitability')
    )
  )
  AND "t0"."accommodation" IS NOT NULL
  AND "t0"."suitability" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_9_leaver_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."unaccompanied",
    "t1"."disability",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."personal_adviser",
    "t1"."eligibility",
    "t1"."pathway_plan_review_date",
    "t1"."in_touch",
    "t1"."latest_contact_date",
    "t1"."accommodation",
    "t1"."suitability",
    "t1"."activity",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_9" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_10_dates_out_of_order
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_10" AS "t0"
WHERE
  (
    "t0"."care_start_date" > "t0"."adoption_decision_date"
  )
  OR (
    "t0"."care_start_date" > "t0"."placement_order_date"
  )
  OR (
    "t0"."care_start_date" > "t0"."matched_date"
  )
  OR (
    "t0"."care_start_date" > "t0"."placed_date"
  )
  OR (
    "t0"."care_start_date" > "t0"."adoption_order_date"
  )
  OR (
    "t0"."adoption_decision_date" > "t0"."placement_order_date"
  )
  OR (
    "t0"."adoption_decision_date" > "t0"."matched_date"
  )
  OR (
    "t0"."adoption_decision_date" > "t0"."placed_date"
  )
  OR (
    "t0"."adoption_decision_date" > "t0"."adoption_order_date"
  )
  OR (
    "t0"."placement_order_date" > "t0"."matched_date"
  )
  OR (
    "t0"."placement_order_date" > "t0"."placed_date"
  )
  OR (
    "t0"."placement_order_date" > "t0"."adoption_order_date"
  )
  OR (
    "t0"."matched_date" > "t0"."placed_date"
  )
  OR (
    "t0"."matched_date" > "t0"."adoption_order_date"
  )
  OR (
    "t0"."placed_date" > "t0"."adoption_order_date"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_10_reversal_without_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_10" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'reversal_reason')
    )
  )
  AND "t0"."reversal_date" IS NOT NULL
  AND "t0"."reversal_reason" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_11_stages_out_of_order
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_11" AS "t0"
WHERE
  (
    "t0"."stage_1_start_date" > "t0"."stage_1_end_date"
  )
  OR (
    "t0"."stage_1_start_date" > "t0"."stage_2_start_date"
  )
  OR (
    "t0"."stage_1_start_date" > "t0"."stage_2_end_date"
  )
  OR (
    "t0"."stage_1_end_date" > "t0"."stage_2_start_date"
  )
  OR (
    "t0"."stage_1_end_date" > "t0"."stage_2_end_date"
  )
  OR (
    "t0"."stage_2_start_date" > "t0"."stage_2_end_date"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_11_approved_before_applying
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_11" AS "t0"
WHERE
  (
    "t0"."application_date" > "t0"."approval_date"
  )
  OR (
    "t0"."application_date" > "t0"."matched_date"
  )
  OR (
    "t0"."application_date" > "t0"."placed_date"
  )
  OR (
    "t0"."approval_date" > "t0"."matched_date"
  )
  OR (
    "t0"."approval_date" > "t0"."placed_date"
  )
  OR (
    "t0"."matched_date" > "t0"."placed_date"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_11_leaving_without_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_11" AS "t0"
WHERE
  (
    (
      "t0"."unread_cells" IS NULL
    )
    OR NOT (
      ARRAY_CONTAINS("t0"."unread_cells", 'leaving_reason')
    )
  )
  AND "t0"."leaving_date" IS NOT NULL
  AND "t0"."leaving_reason" IS NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_6_case_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."need_start_date",
    "t1"."primary_need",
    "t1"."last_seen_date",
    "t1"."closure_date",
    "t1"."closure_reason",
    "t1"."case_status",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."need_start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_6" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."need_start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_7_plan_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."plan_start_date",
    "t1"."initial_category",
    "t1"."latest_category",
    "t1"."last_visit_date",
    "t1"."seen_alone",
    "t1"."latest_review_date",
    "t1"."plan_end_date",
    "t1"."emergency_protection",
    "t1"."previous_plans",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."plan_start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_7" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."plan_start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_8_period_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."unaccompanied",
    "t1"."disability",
    "t1"."care_start_date",
    "t1"."need_category",
    "t1"."second_period",
    "t1"."legal_status_date",
    "t1"."legal_status",
    "t1"."latest_review_date",
    "t1"."last_visit_date",
    "t1"."permanence_plan",
    "t1"."last_iro_contact_date",
    "t1"."last_health_date",
    "t1"."last_dental_date",
    "t1"."placements_in_12_months",
    "t1"."care_end_date",
    "t1"."ceased_reason",
    "t1"."placement_start_date",
    "t1"."placement_type",
    "t1"."placement_provider",
    "t1"."placement_postcode",
    "t1"."placement_urn",
    "t1"."placement_location",
    "t1"."placement_authority",
    "t1"."missing_episodes",
    "t1"."absent_episodes",
    "t1"."return_interview_offered",
    "t1"."return_interview_accepted",
    "t1"."allocated_team",
    "t1"."allocated_worker",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."care_start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_8" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."care_start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_8_legal_status_before_care
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."care_start_date" > "t0"."legal_status_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_8_care_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_8" AS "t0"
WHERE
  "t0"."date_of_birth" > "t0"."care_start_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_9_contact_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_9" AS "t0"
WHERE
  "t0"."date_of_birth" > "t0"."latest_contact_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_10_child_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."family_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."date_of_birth",
    "t1"."age",
    "t1"."disability",
    "t1"."care_start_date",
    "t1"."adoption_decision_date",
    "t1"."placement_order_date",
    "t1"."matched_date",
    "t1"."placed_date",
    "t1"."adoption_order_date",
    "t1"."reversal_date",
    "t1"."reversal_reason",
    "t1"."early_permanence_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."adoption_decision_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_10" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."adoption_decision_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_11_adopter_repeated
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."adopter_id",
    "t1"."family_id",
    "t1"."sex",
    "t1"."ethnicity",
    "t1"."disability",
    "t1"."fostering_for_adoption",
    "t1"."enquiry_date",
    "t1"."stage_1_start_date",
    "t1"."stage_1_end_date",
    "t1"."stage_2_start_date",
    "t1"."stage_2_end_date",
    "t1"."application_date",
    "t1"."approval_date",
    "t1"."matched_date",
    "t1"."placed_date",
    "t1"."children_placed",
    "t1"."adoption_order_date",
    "t1"."leaving_date",
    "t1"."leaving_reason",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."adopter_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "list_11" AS "t0"
    WHERE
      "t0"."adopter_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- list_11_enquiry_after_stage_1
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "list_11" AS "t0"
WHERE
  "t0"."enquiry_date" > "t0"."stage_1_start_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- list_3_no_further_action_yet_assessed
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "list_3" AS "t0"
    WHERE
      "t0"."no_further_action"
  ) AS "t4"
  SEMI JOIN "list_4" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
    AND "t2"."assessment_start_date" >= "t4"."referral_date"
    AND "t2"."assessment_start_date" <= (
      "t4"."referral_date" + INTERVAL '10' DAY
    )
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- list_5_plan_not_on_list_7
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "list_5" AS "t0"
    WHERE
      "t0"."conference_led_to_plan" = 'Y' AND "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "list_7" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
    AND "t2"."plan_start_date" >= "t4"."conference_date"
    AND "t2"."plan_start_date" <= (
      "t4"."conference_date" + INTERVAL '31' DAY
    )
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- list_7_open_plan_not_open_on_list_6
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "list_7" AS "t0"
    WHERE
      "t0"."plan_end_date" IS NULL
      AND (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date')
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t5"
  ANTI JOIN (
    SELECT
      *
    FROM "list_6" AS "t1"
    WHERE
      "t1"."closure_date" IS NULL
  ) AS "t3"
    ON "t5"."child_id" = "t3"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_7_open_plan_with_other_status
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "list_7" AS "t0"
    WHERE
      "t0"."plan_end_date" IS NULL
      AND (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date')
        )
      )
  ) AS "t5"
  SEMI JOIN (
    SELECT
      *
    FROM "list_6" AS "t1"
    WHERE
      "t1"."closure_date" IS NULL AND NOT (
        "t1"."case_status" IN ('CPP', 'LAC')
      )
  ) AS "t4"
    ON "t5"."child_id" = "t4"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_6_on_a_plan_but_not_on_list_7
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "list_6" AS "t0"
    WHERE
      "t0"."case_status" = 'CPP'
      AND "t0"."closure_date" IS NULL
      AND "t0"."child_id" IS NOT NULL
  ) AS "t3"
  ANTI JOIN (
    SELECT
      *
    FROM "list_7" AS "t1"
    WHERE
      "t1"."plan_end_date" IS NULL
      AND (
        (
          "t1"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t1"."unread_cells", 'plan_end_date')
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_6_in_care_but_not_on_list_8
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "list_6" AS "t0"
    WHERE
      "t0"."case_status" = 'LAC'
      AND "t0"."closure_date" IS NULL
      AND "t0"."child_id" IS NOT NULL
  ) AS "t3"
  ANTI JOIN (
    SELECT
      *
    FROM "list_8" AS "t1"
    WHERE
      "t1"."care_end_date" IS NULL
      AND (
        (
          "t1"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t1"."unread_cells", 'care_end_date')
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_8_in_care_but_closed_on_list_6
SELECT DISTINCT
  *
FROM (
  SELECT
    "t7"."source_name",
    "t7"."source_row"
  FROM (
    SELECT
      *
    FROM "list_8" AS "t0"
    WHERE
      "t0"."care_end_date" IS NULL
      AND (
        (
          "t0"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date')
        )
      )
  ) AS "t7"
  SEMI JOIN (
    SELECT
      "t4"."child_id",
      "t4"."sex",
      "t4"."ethnicity",
      "t4"."date_of_birth",
      "t4"."age",
      "t4"."disability",
      "t4"."need_start_date",
      "t4"."primary_need",
      "t4"."last_seen_date",
      "t4"."closure_date",
      "t4"."closure_reason",
      "t4"."case_status",
      "t4"."allocated_team",
      "t4"."allocated_worker",
      "t4"."source_name",
      "t4"."source_row",
      "t4"."unread_cells"
    FROM (
      SELECT
        *
      FROM "list_6" AS "t1"
      WHERE
        "t1"."closure_date" IS NOT NULL
    ) AS "t4"
    ANTI JOIN (
      SELECT
        *
      FROM "list_6" AS "t1"
      WHERE
        "t1"."closure_date" IS NULL
    ) AS "t5"
      ON "t4"."child_id" = "t5"."child_id"
  ) AS "t9"
    ON "t7"."child_id" = "t9"."child_id"
) AS "t10"
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- list_9_former_relevant_but_in_care
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "list_9" AS "t0"
    WHERE
      "t0"."eligibility" = 'FORMER_RELEVANT'
  ) AS "t3"
  SEMI JOIN (
    SELECT
      *
    FROM "list_8" AS "t1"
    WHERE
      "t1"."care_end_date" IS NULL
      AND (
        (
          "t1"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t1"."unread_cells", 'care_end_date')
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_10_adopted_but_still_in_care
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "list_10" AS "t0"
    WHERE
      "t0"."adoption_order_date" IS NOT NULL
  ) AS "t3"
  SEMI JOIN (
    SELECT
      *
    FROM "list_8" AS "t1"
    WHERE
      "t1"."care_end_date" IS NULL
      AND (
        (
          "t1"."unread_cells" IS NULL
        )
        OR NOT (
          ARRAY_CONTAINS("t1"."unread_cells", 'care_end_date')
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
    AND "t5"."care_start_date" <= "t3"."adoption_order_date"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- list_10_matched_family_not_on_list_11
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "list_10" AS "t0"
    WHERE
      "t0"."matched_date" IS NOT NULL AND "t0"."family_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "list_11" AS "t2"
    ON "t4"."family_id" = "t2"."family_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- child_described_differently
SELECT DISTINCT
  "t30"."source_name",
  "t30"."source_row"
FROM (
  SELECT
    "t29"."source_name",
    "t29"."source_row",
    "t29"."child_id",
    "t29"."date_of_birth",
    "t29"."sex",
    COUNT(DISTINCT "t29"."date_of_birth") OVER (
      PARTITION BY "t29"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "births",
    COUNT(DISTINCT NULLIF("t29"."sex", 'U')) OVER (
      PARTITION BY "t29"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "sexes"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t0"."source_name",
              "t0"."source_row",
              "t0"."child_id",
              "t0"."date_of_birth",
              "t0"."sex"
            FROM "list_5" AS "t0"
          ) AS "t10"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t1"."source_name",
              "t1"."source_row",
              "t1"."child_id",
              "t1"."date_of_birth",
              "t1"."sex"
            FROM "list_6" AS "t1"
          ) AS "t11"
        ) AS "t20"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t2"."source_name",
              "t2"."source_row",
              "t2"."child_id",
              "t2"."date_of_birth",
              "t2"."sex"
            FROM "list_7" AS "t2"
          ) AS "t12"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t3"."source_name",
              "t3"."source_row",
              "t3"."child_id",
              "t3"."date_of_birth",
              "t3"."sex"
            FROM "list_8" AS "t3"
          ) AS "t13"
        ) AS "t21"
      ) AS "t25"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t4"."source_name",
              "t4"."source_row",
              "t4"."child_id",
              "t4"."date_of_birth",
              "t4"."sex"
            FROM "list_9" AS "t4"
          ) AS "t14"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t5"."source_name",
              "t5"."source_row",
              "t5"."child_id",
              "t5"."date_of_birth",
              "t5"."sex"
            FROM "list_10" AS "t5"
          ) AS "t15"
        ) AS "t22"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t6"."source_name",
                "t6"."source_row",
                "t6"."child_id",
                "t6"."date_of_birth",
                "t6"."sex"
              FROM "list_1" AS "t6"
            ) AS "t16"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t7"."source_name",
                "t7"."source_row",
                "t7"."child_id",
                "t7"."date_of_birth",
                "t7"."sex"
              FROM "list_2" AS "t7"
            ) AS "t17"
          ) AS "t23"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t8"."source_name",
                "t8"."source_row",
                "t8"."child_id",
                "t8"."date_of_birth",
                "t8"."sex"
              FROM "list_3" AS "t8"
            ) AS "t18"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t9"."source_name",
                "t9"."source_row",
                "t9"."child_id",
                "t9"."date_of_birth",
                "t9"."sex"
              FROM "list_4" AS "t9"
            ) AS "t19"
          ) AS "t24"
        ) AS "t26"
      ) AS "t27"
    ) AS "t28"
    WHERE
      "t28"."child_id" IS NOT NULL
  ) AS "t29"
) AS "t30"
WHERE
  (
    "t30"."births" > 1
  ) OR (
    "t30"."sexes" > 1
  )
ORDER BY
  "t30"."source_name" ASC,
  "t30"."source_row" ASC

-- event_after_the_day
SELECT DISTINCT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t0"."source_name",
          "t0"."source_row"
        FROM "list_1" AS "t0"
        WHERE
          "t0"."contact_date" > (
            SELECT
              *
            FROM "the_day" AS "t8"
          )
      ) AS "t10"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t1"."source_name",
          "t1"."source_row"
        FROM "list_2" AS "t1"
        WHERE
          (
            "t1"."assessment_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t1"."assessment_completion_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
      ) AS "t13"
    ) AS "t15"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t2"."source_name",
          "t2"."source_row"
        FROM "list_3" AS "t2"
        WHERE
          "t2"."referral_date" > (
            SELECT
              *
            FROM "the_day" AS "t8"
          )
      ) AS "t11"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t3"."source_name",
          "t3"."source_row"
        FROM "list_4" AS "t3"
        WHERE
          (
            "t3"."assessment_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t3"."assessment_authorised_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
      ) AS "t14"
    ) AS "t16"
  ) AS "t18"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t4"."source_name",
          "t4"."source_row"
        FROM "list_5" AS "t4"
        WHERE
          "t4"."strategy_discussion_date" > (
            SELECT
              *
            FROM "the_day" AS "t8"
          )
      ) AS "t12"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t5"."source_name",
          "t5"."source_row"
        FROM "list_6" AS "t5"
        WHERE
          (
            "t5"."need_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t5"."last_seen_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t5"."closure_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
      ) AS "t17"
    ) AS "t19"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t6"."source_name",
          "t6"."source_row"
        FROM "list_7" AS "t6"
        WHERE
          (
            "t6"."plan_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t6"."last_visit_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t6"."latest_review_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t6"."plan_end_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
      ) AS "t20"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t7"."source_name",
          "t7"."source_row"
        FROM "list_8" AS "t7"
        WHERE
          (
            "t7"."care_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t7"."latest_review_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t7"."last_visit_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t7"."care_end_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
          OR (
            "t7"."placement_start_date" > (
              SELECT
                *
              FROM "the_day" AS "t8"
            )
          )
      ) AS "t21"
    ) AS "t22"
  ) AS "t23"
) AS "t24"
ORDER BY
  "t24"."source_name" ASC,
  "t24"."source_row" ASC
