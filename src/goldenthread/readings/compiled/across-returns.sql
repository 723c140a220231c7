--- Compiled from the readings by python -m goldenthread.readings.checks; do not edit.

-- list_8_not_in_ssda903
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "annex_a__list_8" AS "t0"
    WHERE
      "t0"."care_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."care_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date'), FALSE)
          )
        )
        OR (
          "t0"."care_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "ssda903__episodes" AS "t1"
    WHERE
      "t1"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t1"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- ssda903_not_on_list_8
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "ssda903__episodes" AS "t0"
    WHERE
      "t0"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t0"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "annex_a__list_8" AS "t1"
    WHERE
      "t1"."care_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."care_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'care_end_date'), FALSE)
          )
        )
        OR (
          "t1"."care_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- list_7_not_in_census
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "annex_a__list_7" AS "t0"
    WHERE
      "t0"."plan_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."plan_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE)
          )
        )
        OR (
          "t0"."plan_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "cin_census__cp_plans" AS "t1"
    WHERE
      "t1"."start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
          )
        )
        OR (
          "t1"."end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- census_plan_not_on_list_7
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "cin_census__cp_plans" AS "t0"
    WHERE
      "t0"."start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
          )
        )
        OR (
          "t0"."end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "annex_a__list_7" AS "t1"
    WHERE
      "t1"."plan_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."plan_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'plan_end_date'), FALSE)
          )
        )
        OR (
          "t1"."plan_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- list_6_not_in_census
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "annex_a__list_6" AS "t0"
    WHERE
      "t0"."need_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."closure_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
          )
        )
        OR (
          "t0"."closure_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "cin_census__cin_details" AS "t1"
    WHERE
      NOT (
        "t1"."no_further_action"
      )
      AND "t1"."referral_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."closure_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE)
          )
        )
        OR (
          "t1"."closure_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- census_case_not_on_list_6
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "cin_census__cin_details" AS "t0"
    WHERE
      NOT (
        "t0"."no_further_action"
      )
      AND "t0"."referral_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."closure_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
          )
        )
        OR (
          "t0"."closure_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "annex_a__list_6" AS "t1"
    WHERE
      "t1"."need_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."closure_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE)
          )
        )
        OR (
          "t1"."closure_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- ssda903_not_in_census
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "ssda903__episodes" AS "t0"
    WHERE
      "t0"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t0"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "cin_census__cin_details" AS "t1"
    WHERE
      NOT (
        "t1"."no_further_action"
      )
      AND "t1"."referral_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."closure_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE)
          )
        )
        OR (
          "t1"."closure_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- list_3_referral_not_in_census
SELECT DISTINCT
  *
FROM (
  SELECT
    "t7"."source_name",
    "t7"."source_row"
  FROM (
    SELECT
      *
    FROM "annex_a__list_3" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
      AND "t0"."referral_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND "t0"."referral_date" > (
        (
          SELECT
            *
          FROM "the_day" AS "t2"
        ) - INTERVAL '1' YEAR
      )
  ) AS "t7"
  ANTI JOIN (
    SELECT
      "t1"."referral_date",
      "t1"."child_id" AS "whose"
    FROM "cin_census__cin_details" AS "t1"
  ) AS "t5"
    ON "t7"."child_id" = "t5"."whose" AND "t7"."referral_date" = "t5"."referral_date"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- leaver_not_on_list_9
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "ssda903__oc3" AS "t0"
    WHERE
      "t0"."in_touch" <> 'DIED' AND "t0"."child_id" IS NOT NULL
  ) AS "t5"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "annex_a__list_9" AS "t1"
  ) AS "t4"
    ON "t5"."child_id" = "t4"."whose"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- adopted_not_in_ssda903
SELECT DISTINCT
  *
FROM (
  SELECT
    "t7"."source_name",
    "t7"."source_row"
  FROM (
    SELECT
      *
    FROM "annex_a__list_10" AS "t0"
    WHERE
      "t0"."adoption_order_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND "t0"."adoption_order_date" > (
        (
          SELECT
            *
          FROM "the_day" AS "t2"
        ) - INTERVAL '1' YEAR
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t7"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "ssda903__ad1" AS "t1"
  ) AS "t5"
    ON "t7"."child_id" = "t5"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- ssda903_adoption_not_on_list_10
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "ssda903__ad1" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t5"
  ANTI JOIN (
    SELECT
      "t1"."child_id" AS "whose"
    FROM "annex_a__list_10" AS "t1"
  ) AS "t4"
    ON "t5"."child_id" = "t4"."whose"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- care_started_otherwise
SELECT DISTINCT
  "t12"."source_name",
  "t12"."source_row"
FROM (
  SELECT
    "t7"."child_id",
    "t7"."sex",
    "t7"."ethnicity",
    "t7"."date_of_birth",
    "t7"."age",
    "t7"."unaccompanied",
    "t7"."disability",
    "t7"."care_start_date",
    "t7"."need_category",
    "t7"."second_period",
    "t7"."legal_status_date",
    "t7"."legal_status",
    "t7"."latest_review_date",
    "t7"."last_visit_date",
    "t7"."permanence_plan",
    "t7"."last_iro_contact_date",
    "t7"."last_health_date",
    "t7"."last_dental_date",
    "t7"."placements_in_12_months",
    "t7"."care_end_date",
    "t7"."ceased_reason",
    "t7"."placement_start_date",
    "t7"."placement_type",
    "t7"."placement_provider",
    "t7"."placement_postcode",
    "t7"."placement_urn",
    "t7"."placement_location",
    "t7"."placement_authority",
    "t7"."missing_episodes",
    "t7"."absent_episodes",
    "t7"."return_interview_offered",
    "t7"."return_interview_accepted",
    "t7"."allocated_team",
    "t7"."allocated_worker",
    "t7"."source_name",
    "t7"."source_row",
    "t7"."unread_cells",
    "t11"."whose",
    "t11"."other_care_start_date"
  FROM (
    SELECT
      *
    FROM "annex_a__list_8" AS "t0"
    WHERE
      "t0"."care_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."care_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date'), FALSE)
          )
        )
        OR (
          "t0"."care_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
  SEMI JOIN (
    SELECT
      "t1"."child_id" AS "carer"
    FROM "ssda903__episodes" AS "t1"
    WHERE
      "t1"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t1"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t8"
    ON "t7"."child_id" = "t8"."carer"
  INNER JOIN (
    SELECT
      "t9"."child_id" AS "whose",
      "t9"."began" AS "other_care_start_date"
    FROM (
      SELECT
        "t4"."child_id",
        MAX("t4"."decom") AS "began"
      FROM (
        SELECT
          *
        FROM "ssda903__episodes" AS "t1"
        WHERE
          "t1"."rne" = 'S' AND "t1"."decom" <= (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
      ) AS "t4"
      GROUP BY
        1
    ) AS "t9"
  ) AS "t11"
    ON "t7"."child_id" = "t11"."whose"
) AS "t12"
WHERE
  "t12"."care_start_date" <> "t12"."other_care_start_date"
ORDER BY
  "t12"."source_name" ASC,
  "t12"."source_row" ASC

-- legal_status_otherwise
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t6"."child_id",
    "t6"."sex",
    "t6"."ethnicity",
    "t6"."date_of_birth",
    "t6"."age",
    "t6"."unaccompanied",
    "t6"."disability",
    "t6"."care_start_date",
    "t6"."need_category",
    "t6"."second_period",
    "t6"."legal_status_date",
    "t6"."legal_status",
    "t6"."latest_review_date",
    "t6"."last_visit_date",
    "t6"."permanence_plan",
    "t6"."last_iro_contact_date",
    "t6"."last_health_date",
    "t6"."last_dental_date",
    "t6"."placements_in_12_months",
    "t6"."care_end_date",
    "t6"."ceased_reason",
    "t6"."placement_start_date",
    "t6"."placement_type",
    "t6"."placement_provider",
    "t6"."placement_postcode",
    "t6"."placement_urn",
    "t6"."placement_location",
    "t6"."placement_authority",
    "t6"."missing_episodes",
    "t6"."absent_episodes",
    "t6"."return_interview_offered",
    "t6"."return_interview_accepted",
    "t6"."allocated_team",
    "t6"."allocated_worker",
    "t6"."source_name",
    "t6"."source_row",
    "t6"."unread_cells",
    "t7"."whose",
    "t7"."other_legal_status"
  FROM (
    SELECT
      *
    FROM "annex_a__list_8" AS "t0"
    WHERE
      "t0"."care_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."care_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date'), FALSE)
          )
        )
        OR (
          "t0"."care_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."ls" AS "other_legal_status"
    FROM "ssda903__episodes" AS "t1"
    WHERE
      "t1"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t1"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."legal_status" <> "t8"."other_legal_status"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- placement_otherwise
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t6"."child_id",
    "t6"."sex",
    "t6"."ethnicity",
    "t6"."date_of_birth",
    "t6"."age",
    "t6"."unaccompanied",
    "t6"."disability",
    "t6"."care_start_date",
    "t6"."need_category",
    "t6"."second_period",
    "t6"."legal_status_date",
    "t6"."legal_status",
    "t6"."latest_review_date",
    "t6"."last_visit_date",
    "t6"."permanence_plan",
    "t6"."last_iro_contact_date",
    "t6"."last_health_date",
    "t6"."last_dental_date",
    "t6"."placements_in_12_months",
    "t6"."care_end_date",
    "t6"."ceased_reason",
    "t6"."placement_start_date",
    "t6"."placement_type",
    "t6"."placement_provider",
    "t6"."placement_postcode",
    "t6"."placement_urn",
    "t6"."placement_location",
    "t6"."placement_authority",
    "t6"."missing_episodes",
    "t6"."absent_episodes",
    "t6"."return_interview_offered",
    "t6"."return_interview_accepted",
    "t6"."allocated_team",
    "t6"."allocated_worker",
    "t6"."source_name",
    "t6"."source_row",
    "t6"."unread_cells",
    "t7"."whose",
    "t7"."other_placement_type"
  FROM (
    SELECT
      *
    FROM "annex_a__list_8" AS "t0"
    WHERE
      "t0"."care_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."care_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'care_end_date'), FALSE)
          )
        )
        OR (
          "t0"."care_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."place" AS "other_placement_type"
    FROM "ssda903__episodes" AS "t1"
    WHERE
      "t1"."decom" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."dec" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
          )
        )
        OR (
          "t1"."dec" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."placement_type" <> "t8"."other_placement_type"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- plan_started_otherwise
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t6"."child_id",
    "t6"."sex",
    "t6"."ethnicity",
    "t6"."date_of_birth",
    "t6"."age",
    "t6"."disability",
    "t6"."plan_start_date",
    "t6"."initial_category",
    "t6"."latest_category",
    "t6"."last_visit_date",
    "t6"."seen_alone",
    "t6"."latest_review_date",
    "t6"."plan_end_date",
    "t6"."emergency_protection",
    "t6"."previous_plans",
    "t6"."allocated_team",
    "t6"."allocated_worker",
    "t6"."source_name",
    "t6"."source_row",
    "t6"."unread_cells",
    "t7"."whose",
    "t7"."other_plan_start_date"
  FROM (
    SELECT
      *
    FROM "annex_a__list_7" AS "t0"
    WHERE
      "t0"."plan_start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t0"."plan_end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE)
          )
        )
        OR (
          "t0"."plan_end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."start_date" AS "other_plan_start_date"
    FROM "cin_census__cp_plans" AS "t1"
    WHERE
      "t1"."start_date" <= (
        SELECT
          *
        FROM "the_day" AS "t2"
      )
      AND (
        (
          (
            "t1"."end_date" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
          )
        )
        OR (
          "t1"."end_date" > (
            SELECT
              *
            FROM "the_day" AS "t2"
          )
        )
      )
  ) AS "t7"
    ON "t6"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."plan_start_date" <> "t8"."other_plan_start_date"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- born_otherwise_in_ssda903
SELECT DISTINCT
  "t15"."source_name",
  "t15"."source_row"
FROM (
  SELECT
    "t14"."source_name",
    "t14"."source_row",
    "t14"."child_id",
    "t14"."date_of_birth",
    "t14"."sex",
    "t14"."ethnicity",
    "t10"."whose",
    "t10"."other_date_of_birth"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."source_name",
          "t1"."source_row",
          "t1"."child_id",
          "t1"."date_of_birth",
          "t1"."sex",
          "t1"."ethnicity"
        FROM "annex_a__list_6" AS "t1"
      ) AS "t6"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t2"."source_name",
          "t2"."source_row",
          "t2"."child_id",
          "t2"."date_of_birth",
          "t2"."sex",
          "t2"."ethnicity"
        FROM "annex_a__list_7" AS "t2"
      ) AS "t7"
    ) AS "t11"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."source_name",
          "t3"."source_row",
          "t3"."child_id",
          "t3"."date_of_birth",
          "t3"."sex",
          "t3"."ethnicity"
        FROM "annex_a__list_8" AS "t3"
      ) AS "t8"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t4"."source_name",
          "t4"."source_row",
          "t4"."child_id",
          "t4"."date_of_birth",
          "t4"."sex",
          "t4"."ethnicity"
        FROM "annex_a__list_9" AS "t4"
      ) AS "t9"
    ) AS "t12"
  ) AS "t14"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."date_of_birth" AS "other_date_of_birth"
    FROM "ssda903__header" AS "t0"
  ) AS "t10"
    ON "t14"."child_id" = "t10"."whose"
) AS "t15"
WHERE
  "t15"."date_of_birth" <> "t15"."other_date_of_birth"
ORDER BY
  "t15"."source_name" ASC,
  "t15"."source_row" ASC

-- born_otherwise_in_census
SELECT DISTINCT
  "t15"."source_name",
  "t15"."source_row"
FROM (
  SELECT
    "t14"."source_name",
    "t14"."source_row",
    "t14"."child_id",
    "t14"."date_of_birth",
    "t14"."sex",
    "t14"."ethnicity",
    "t10"."whose",
    "t10"."other_date_of_birth"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."source_name",
          "t1"."source_row",
          "t1"."child_id",
          "t1"."date_of_birth",
          "t1"."sex",
          "t1"."ethnicity"
        FROM "annex_a__list_6" AS "t1"
      ) AS "t6"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t2"."source_name",
          "t2"."source_row",
          "t2"."child_id",
          "t2"."date_of_birth",
          "t2"."sex",
          "t2"."ethnicity"
        FROM "annex_a__list_7" AS "t2"
      ) AS "t7"
    ) AS "t11"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."source_name",
          "t3"."source_row",
          "t3"."child_id",
          "t3"."date_of_birth",
          "t3"."sex",
          "t3"."ethnicity"
        FROM "annex_a__list_8" AS "t3"
      ) AS "t8"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t4"."source_name",
          "t4"."source_row",
          "t4"."child_id",
          "t4"."date_of_birth",
          "t4"."sex",
          "t4"."ethnicity"
        FROM "annex_a__list_9" AS "t4"
      ) AS "t9"
    ) AS "t12"
  ) AS "t14"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."date_of_birth" AS "other_date_of_birth"
    FROM "cin_census__children" AS "t0"
  ) AS "t10"
    ON "t14"."child_id" = "t10"."whose"
) AS "t15"
WHERE
  "t15"."date_of_birth" <> "t15"."other_date_of_birth"
ORDER BY
  "t15"."source_name" ASC,
  "t15"."source_row" ASC

-- born_otherwise_in_statutory_returns
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."sex",
    "t2"."date_of_birth",
    "t2"."ethnicity",
    "t2"."upn",
    "t2"."mother",
    "t2"."mc_dob",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."other_date_of_birth"
  FROM "ssda903__header" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."date_of_birth" AS "other_date_of_birth"
    FROM "cin_census__children" AS "t1"
  ) AS "t4"
    ON "t2"."child_id" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."date_of_birth" <> "t5"."other_date_of_birth"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- sex_otherwise_in_ssda903
SELECT DISTINCT
  "t16"."source_name",
  "t16"."source_row"
FROM (
  SELECT
    "t15"."source_name",
    "t15"."source_row",
    "t15"."child_id",
    "t15"."date_of_birth",
    "t15"."sex",
    "t15"."ethnicity",
    "t12"."whose",
    "t12"."other_sex"
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
            "t1"."source_name",
            "t1"."source_row",
            "t1"."child_id",
            "t1"."date_of_birth",
            "t1"."sex",
            "t1"."ethnicity"
          FROM "annex_a__list_6" AS "t1"
        ) AS "t5"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t2"."source_name",
            "t2"."source_row",
            "t2"."child_id",
            "t2"."date_of_birth",
            "t2"."sex",
            "t2"."ethnicity"
          FROM "annex_a__list_7" AS "t2"
        ) AS "t6"
      ) AS "t10"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t3"."source_name",
            "t3"."source_row",
            "t3"."child_id",
            "t3"."date_of_birth",
            "t3"."sex",
            "t3"."ethnicity"
          FROM "annex_a__list_8" AS "t3"
        ) AS "t7"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t4"."source_name",
            "t4"."source_row",
            "t4"."child_id",
            "t4"."date_of_birth",
            "t4"."sex",
            "t4"."ethnicity"
          FROM "annex_a__list_9" AS "t4"
        ) AS "t8"
      ) AS "t11"
    ) AS "t13"
    WHERE
      "t13"."sex" IN ('M', 'F')
  ) AS "t15"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."sex" AS "other_sex"
    FROM "ssda903__header" AS "t0"
    WHERE
      "t0"."sex" IN ('M', 'F')
  ) AS "t12"
    ON "t15"."child_id" = "t12"."whose"
) AS "t16"
WHERE
  "t16"."sex" <> "t16"."other_sex"
ORDER BY
  "t16"."source_name" ASC,
  "t16"."source_row" ASC

-- sex_otherwise_in_census
SELECT DISTINCT
  "t16"."source_name",
  "t16"."source_row"
FROM (
  SELECT
    "t15"."source_name",
    "t15"."source_row",
    "t15"."child_id",
    "t15"."date_of_birth",
    "t15"."sex",
    "t15"."ethnicity",
    "t12"."whose",
    "t12"."other_sex"
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
            "t1"."source_name",
            "t1"."source_row",
            "t1"."child_id",
            "t1"."date_of_birth",
            "t1"."sex",
            "t1"."ethnicity"
          FROM "annex_a__list_6" AS "t1"
        ) AS "t5"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t2"."source_name",
            "t2"."source_row",
            "t2"."child_id",
            "t2"."date_of_birth",
            "t2"."sex",
            "t2"."ethnicity"
          FROM "annex_a__list_7" AS "t2"
        ) AS "t6"
      ) AS "t10"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t3"."source_name",
            "t3"."source_row",
            "t3"."child_id",
            "t3"."date_of_birth",
            "t3"."sex",
            "t3"."ethnicity"
          FROM "annex_a__list_8" AS "t3"
        ) AS "t7"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t4"."source_name",
            "t4"."source_row",
            "t4"."child_id",
            "t4"."date_of_birth",
            "t4"."sex",
            "t4"."ethnicity"
          FROM "annex_a__list_9" AS "t4"
        ) AS "t8"
      ) AS "t11"
    ) AS "t13"
    WHERE
      "t13"."sex" IN ('M', 'F')
  ) AS "t15"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."sex" AS "other_sex"
    FROM "cin_census__children" AS "t0"
    WHERE
      "t0"."sex" IN ('M', 'F')
  ) AS "t12"
    ON "t15"."child_id" = "t12"."whose"
) AS "t16"
WHERE
  "t16"."sex" <> "t16"."other_sex"
ORDER BY
  "t16"."source_name" ASC,
  "t16"."source_row" ASC

-- sex_otherwise_in_statutory_returns
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."sex",
    "t4"."date_of_birth",
    "t4"."ethnicity",
    "t4"."upn",
    "t4"."mother",
    "t4"."mc_dob",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t5"."whose",
    "t5"."other_sex"
  FROM (
    SELECT
      *
    FROM "ssda903__header" AS "t0"
    WHERE
      "t0"."sex" IN ('M', 'F')
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."sex" AS "other_sex"
    FROM "cin_census__children" AS "t1"
    WHERE
      "t1"."sex" IN ('M', 'F')
  ) AS "t5"
    ON "t4"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."sex" <> "t6"."other_sex"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- ethnicity_otherwise_in_ssda903
SELECT DISTINCT
  "t15"."source_name",
  "t15"."source_row"
FROM (
  SELECT
    "t14"."source_name",
    "t14"."source_row",
    "t14"."child_id",
    "t14"."date_of_birth",
    "t14"."sex",
    "t14"."ethnicity",
    "t10"."whose",
    "t10"."other_ethnicity"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."source_name",
          "t1"."source_row",
          "t1"."child_id",
          "t1"."date_of_birth",
          "t1"."sex",
          "t1"."ethnicity"
        FROM "annex_a__list_6" AS "t1"
      ) AS "t6"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t2"."source_name",
          "t2"."source_row",
          "t2"."child_id",
          "t2"."date_of_birth",
          "t2"."sex",
          "t2"."ethnicity"
        FROM "annex_a__list_7" AS "t2"
      ) AS "t7"
    ) AS "t11"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."source_name",
          "t3"."source_row",
          "t3"."child_id",
          "t3"."date_of_birth",
          "t3"."sex",
          "t3"."ethnicity"
        FROM "annex_a__list_8" AS "t3"
      ) AS "t8"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t4"."source_name",
          "t4"."source_row",
          "t4"."child_id",
          "t4"."date_of_birth",
          "t4"."sex",
          "t4"."ethnicity"
        FROM "annex_a__list_9" AS "t4"
      ) AS "t9"
    ) AS "t12"
  ) AS "t14"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."ethnicity" AS "other_ethnicity"
    FROM "ssda903__header" AS "t0"
  ) AS "t10"
    ON "t14"."child_id" = "t10"."whose"
) AS "t15"
WHERE
  "t15"."ethnicity" <> "t15"."other_ethnicity"
ORDER BY
  "t15"."source_name" ASC,
  "t15"."source_row" ASC

-- ethnicity_otherwise_in_census
SELECT DISTINCT
  "t15"."source_name",
  "t15"."source_row"
FROM (
  SELECT
    "t14"."source_name",
    "t14"."source_row",
    "t14"."child_id",
    "t14"."date_of_birth",
    "t14"."sex",
    "t14"."ethnicity",
    "t10"."whose",
    "t10"."other_ethnicity"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."source_name",
          "t1"."source_row",
          "t1"."child_id",
          "t1"."date_of_birth",
          "t1"."sex",
          "t1"."ethnicity"
        FROM "annex_a__list_6" AS "t1"
      ) AS "t6"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t2"."source_name",
          "t2"."source_row",
          "t2"."child_id",
          "t2"."date_of_birth",
          "t2"."sex",
          "t2"."ethnicity"
        FROM "annex_a__list_7" AS "t2"
      ) AS "t7"
    ) AS "t11"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."source_name",
          "t3"."source_row",
          "t3"."child_id",
          "t3"."date_of_birth",
          "t3"."sex",
          "t3"."ethnicity"
        FROM "annex_a__list_8" AS "t3"
      ) AS "t8"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t4"."source_name",
          "t4"."source_row",
          "t4"."child_id",
          "t4"."date_of_birth",
          "t4"."sex",
          "t4"."ethnicity"
        FROM "annex_a__list_9" AS "t4"
      ) AS "t9"
    ) AS "t12"
  ) AS "t14"
  INNER JOIN (
    SELECT
      "t0"."child_id" AS "whose",
      "t0"."ethnicity" AS "other_ethnicity"
    FROM "cin_census__children" AS "t0"
  ) AS "t10"
    ON "t14"."child_id" = "t10"."whose"
) AS "t15"
WHERE
  "t15"."ethnicity" <> "t15"."other_ethnicity"
ORDER BY
  "t15"."source_name" ASC,
  "t15"."source_row" ASC

-- pupil_number_otherwise
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t5"."child_id",
    "t5"."sex",
    "t5"."date_of_birth",
    "t5"."ethnicity",
    "t5"."upn",
    "t5"."mother",
    "t5"."mc_dob",
    "t5"."source_name",
    "t5"."source_row",
    "t5"."unread_cells",
    "t3"."whose",
    "t3"."other_upn"
  FROM (
    SELECT
      *
    FROM "ssda903__header" AS "t0"
    WHERE
      NOT (
        STARTS_WITH("t0"."upn", 'UN')
      )
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      "t1"."upn" AS "other_upn"
    FROM "cin_census__children" AS "t1"
  ) AS "t3"
    ON "t5"."child_id" = "t3"."whose"
) AS "t6"
WHERE
  "t6"."upn" <> "t6"."other_upn"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC
