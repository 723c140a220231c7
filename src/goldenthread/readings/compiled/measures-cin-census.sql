--- Compiled from the readings by python -m goldenthread.readings.measures; do not edit.
--- Sources: f12df5e7282da1bc

-- assessments_45_days_from_referral
SELECT
  "t40"."unit_id",
  "t40"."child_id",
  CASE
    WHEN "t40"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t40"."referred" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t40"."authorised" IS NULL
    ) OR (
      "t40"."authorised" > "t40"."today"
    )
    THEN 'not_applicable'
    WHEN "t40"."authorised" < "t40"."referred"
    THEN 'not_recorded'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) <= 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t40"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t40"."referred" IS NULL
    THEN 'start_missing'
    WHEN (
      "t40"."authorised" IS NULL
    ) OR (
      "t40"."authorised" > "t40"."today"
    )
    THEN 'still_open'
    WHEN "t40"."authorised" < "t40"."referred"
    THEN 'end_before_start'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) <= 45
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t40"."to_no" - "t40"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      (
        "t40"."authorised" IS NULL
      ) OR (
        "t40"."authorised" > "t40"."today"
      )
    )
    AND NOT (
      "t40"."authorised_unread"
    )
    THEN "t40"."today_no" - "t40"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      (
        "t40"."authorised" IS NULL
      ) OR (
        "t40"."authorised" > "t40"."today"
      )
    )
    AND NOT (
      "t40"."authorised_unread"
    )
    THEN 45 - (
      "t40"."today_no" - "t40"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t40"."age_band",
  "t40"."sex",
  "t40"."ethnicity",
  "t40"."disability",
  "t40"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t39".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t38"."unit_id",
      "t38"."place_of",
      "t38"."child_no",
      "t38"."case_no",
      "t38"."child_id",
      "t38"."number",
      "t38"."started",
      "t38"."authorised",
      "t38"."authorised_unread",
      "t38"."born",
      "t38"."sex",
      "t38"."ethnicity",
      "t38"."disability",
      "t38"."need",
      "t38"."case_referral",
      "t38"."case_closed",
      "t38"."case_conference",
      "t38"."today",
      "t38"."since",
      "t38"."since_3",
      "t38"."age_band",
      "t38"."referred",
      "t38"."from_no",
      "t38"."to_no",
      "t11"."_day",
      "t11"."today_no"
    FROM (
      SELECT
        "t36".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t35"."unit_id",
          "t35"."place_of",
          "t35"."child_no",
          "t35"."case_no",
          "t35"."child_id",
          "t35"."number",
          "t35"."started",
          "t35"."authorised",
          "t35"."authorised_unread",
          "t35"."born",
          "t35"."sex",
          "t35"."ethnicity",
          "t35"."disability",
          "t35"."need",
          "t35"."case_referral",
          "t35"."case_closed",
          "t35"."case_conference",
          "t35"."today",
          "t35"."since",
          "t35"."since_3",
          "t35"."age_band",
          "t35"."referred",
          "t35"."from_no",
          "t12"."_day",
          "t12"."to_no"
        FROM (
          SELECT
            "t33".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t32"."unit_id",
              "t32"."place_of",
              "t32"."child_no",
              "t32"."case_no",
              "t32"."child_id",
              "t32"."number",
              "t32"."started",
              "t32"."authorised",
              "t32"."authorised_unread",
              "t32"."born",
              "t32"."sex",
              "t32"."ethnicity",
              "t32"."disability",
              "t32"."need",
              "t32"."case_referral",
              "t32"."case_closed",
              "t32"."case_conference",
              "t32"."today",
              "t32"."since",
              "t32"."since_3",
              "t32"."age_band",
              "t32"."referred",
              "t13"."_day",
              "t13"."from_no"
            FROM (
              SELECT
                "t30"."unit_id",
                "t30"."place_of",
                "t30"."child_no",
                "t30"."case_no",
                "t30"."child_id",
                "t30"."number",
                "t30"."started",
                "t30"."authorised",
                "t30"."authorised_unread",
                "t30"."born",
                "t30"."sex",
                "t30"."ethnicity",
                "t30"."disability",
                "t30"."need",
                "t30"."case_referral",
                "t30"."case_closed",
                "t30"."case_conference",
                "t30"."today",
                "t30"."since",
                "t30"."since_3",
                CASE
                  WHEN "t30"."born" IS NULL
                  THEN CAST(NULL AS TEXT)
                  WHEN "t30"."born" > "t30"."today"
                  THEN 'unborn'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 1
                  THEN 'under 1'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 5
                  THEN '1 to 4'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 10
                  THEN '5 to 9'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 16
                  THEN '10 to 15'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 18
                  THEN '16 and 17'
                  ELSE '18 and over'
                END AS "age_band",
                "t30"."case_referral" AS "referred"
              FROM (
                SELECT
                  "t29"."unit_id",
                  "t29"."place_of",
                  "t29"."child_no",
                  "t29"."case_no",
                  "t29"."child_id",
                  "t29"."number",
                  "t29"."started",
                  "t29"."authorised",
                  "t29"."authorised_unread",
                  "t29"."born",
                  "t29"."sex",
                  "t29"."ethnicity",
                  "t29"."disability",
                  "t29"."need",
                  "t29"."case_referral",
                  "t29"."case_closed",
                  "t29"."case_conference",
                  "t6"."today",
                  "t6"."since",
                  "t6"."since_3"
                FROM (
                  SELECT
                    "t27".*
                    EXCLUDE ("k_no", "k_place")
                  FROM (
                    SELECT
                      "t26"."unit_id",
                      "t26"."place_of",
                      "t26"."child_no",
                      "t26"."case_no",
                      "t26"."child_id",
                      "t26"."number",
                      "t26"."started",
                      "t26"."authorised",
                      "t26"."authorised_unread",
                      "t26"."born",
                      "t26"."sex",
                      "t26"."ethnicity",
                      "t26"."disability",
                      "t14"."k_place",
                      "t14"."k_no",
                      "t14"."need",
                      "t14"."case_referral",
                      "t14"."case_closed",
                      "t14"."case_conference"
                    FROM (
                      SELECT
                        "t24".*
                        EXCLUDE ("d_place", "d_no")
                      FROM (
                        SELECT
                          "t23"."unit_id",
                          "t23"."place_of",
                          "t23"."child_no",
                          "t23"."case_no",
                          "t23"."child_id",
                          "t23"."number",
                          "t23"."started",
                          "t23"."authorised",
                          "t23"."authorised_unread",
                          "t23"."born",
                          "t23"."sex",
                          "t23"."ethnicity",
                          "t17"."d_place",
                          "t17"."d_no",
                          "t17"."disability"
                        FROM (
                          SELECT
                            "t21".*
                            EXCLUDE ("c_place", "c_no")
                          FROM (
                            SELECT
                              "t20"."unit_id",
                              "t20"."place_of",
                              "t20"."child_no",
                              "t20"."case_no",
                              "t20"."child_id",
                              "t20"."number",
                              "t20"."started",
                              "t20"."authorised",
                              "t20"."authorised_unread",
                              "t19"."c_place",
                              "t19"."c_no",
                              "t19"."born",
                              "t19"."sex",
                              "t19"."ethnicity"
                            FROM (
                              SELECT
                                "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                                "t4"."source_name" AS "place_of",
                                "t4"."child_no",
                                "t4"."case_no",
                                "t4"."child_id",
                                "t4"."assessment_no" AS "number",
                                "t4"."start_date" AS "started",
                                "t4"."authorisation_date" AS "authorised",
                                COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                              FROM "assessments" AS "t4"
                            ) AS "t20"
                            LEFT OUTER JOIN (
                              SELECT
                                "t5"."source_name" AS "c_place",
                                "t5"."child_no" AS "c_no",
                                COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                                "t5"."sex",
                                "t5"."ethnicity"
                              FROM "children" AS "t5"
                            ) AS "t19"
                              ON "t20"."place_of" = "t19"."c_place" AND "t20"."child_no" = "t19"."c_no"
                          ) AS "t21"
                        ) AS "t23"
                        LEFT OUTER JOIN (
                          SELECT DISTINCT
                            "t3"."source_name" AS "d_place",
                            "t3"."child_no" AS "d_no",
                            'Y' AS "disability"
                          FROM "disabilities" AS "t3"
                          WHERE
                            "t3"."disability" <> 'NONE'
                        ) AS "t17"
                          ON "t23"."place_of" = "t17"."d_place" AND "t23"."child_no" = "t17"."d_no"
                      ) AS "t24"
                    ) AS "t26"
                    LEFT OUTER JOIN (
                      SELECT
                        "t2"."source_name" AS "k_place",
                        "t2"."case_no" AS "k_no",
                        "t2"."primary_need" AS "need",
                        "t2"."referral_date" AS "case_referral",
                        "t2"."closure_date" AS "case_closed",
                        "t2"."conference_date" AS "case_conference"
                      FROM "cin_details" AS "t2"
                    ) AS "t14"
                      ON "t26"."place_of" = "t14"."k_place" AND "t26"."case_no" = "t14"."k_no"
                  ) AS "t27"
                ) AS "t29"
                CROSS JOIN "the_period" AS "t6"
              ) AS "t30"
              WHERE
                (
                  (
                    "t30"."authorised" > "t30"."since"
                  )
                  AND (
                    "t30"."authorised" <= "t30"."today"
                  )
                )
                OR (
                  NOT (
                    (
                      "t30"."authorised" IS NOT NULL
                    )
                    AND (
                      "t30"."authorised" <= "t30"."today"
                    )
                  )
                  AND (
                    "t30"."started" <= "t30"."today"
                  )
                )
            ) AS "t32"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "from_no"
              FROM "working_days" AS "t0"
            ) AS "t13"
              ON "t32"."referred" = "t13"."_day"
          ) AS "t33"
        ) AS "t35"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "to_no"
          FROM "working_days" AS "t0"
        ) AS "t12"
          ON "t35"."authorised" = "t12"."_day"
      ) AS "t36"
    ) AS "t38"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t11"
      ON "t38"."today" = "t11"."_day"
  ) AS "t39"
) AS "t40"

-- assessments_45_days_from_start
SELECT
  "t40"."unit_id",
  "t40"."child_id",
  CASE
    WHEN "t40"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t40"."started" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t40"."authorised" IS NULL
    ) OR (
      "t40"."authorised" > "t40"."today"
    )
    THEN 'not_applicable'
    WHEN "t40"."authorised" < "t40"."started"
    THEN 'not_recorded'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) <= 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t40"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t40"."started" IS NULL
    THEN 'start_missing'
    WHEN (
      "t40"."authorised" IS NULL
    ) OR (
      "t40"."authorised" > "t40"."today"
    )
    THEN 'still_open'
    WHEN "t40"."authorised" < "t40"."started"
    THEN 'end_before_start'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t40"."to_no" - "t40"."from_no"
    ) <= 45
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t40"."to_no" - "t40"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      (
        "t40"."authorised" IS NULL
      ) OR (
        "t40"."authorised" > "t40"."today"
      )
    )
    AND NOT (
      "t40"."authorised_unread"
    )
    THEN "t40"."today_no" - "t40"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      (
        "t40"."authorised" IS NULL
      ) OR (
        "t40"."authorised" > "t40"."today"
      )
    )
    AND NOT (
      "t40"."authorised_unread"
    )
    THEN 45 - (
      "t40"."today_no" - "t40"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t40"."age_band",
  "t40"."sex",
  "t40"."ethnicity",
  "t40"."disability",
  "t40"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t39".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t38"."unit_id",
      "t38"."place_of",
      "t38"."child_no",
      "t38"."case_no",
      "t38"."child_id",
      "t38"."number",
      "t38"."started",
      "t38"."authorised",
      "t38"."authorised_unread",
      "t38"."born",
      "t38"."sex",
      "t38"."ethnicity",
      "t38"."disability",
      "t38"."need",
      "t38"."case_referral",
      "t38"."case_closed",
      "t38"."case_conference",
      "t38"."today",
      "t38"."since",
      "t38"."since_3",
      "t38"."age_band",
      "t38"."referred",
      "t38"."from_no",
      "t38"."to_no",
      "t11"."_day",
      "t11"."today_no"
    FROM (
      SELECT
        "t36".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t35"."unit_id",
          "t35"."place_of",
          "t35"."child_no",
          "t35"."case_no",
          "t35"."child_id",
          "t35"."number",
          "t35"."started",
          "t35"."authorised",
          "t35"."authorised_unread",
          "t35"."born",
          "t35"."sex",
          "t35"."ethnicity",
          "t35"."disability",
          "t35"."need",
          "t35"."case_referral",
          "t35"."case_closed",
          "t35"."case_conference",
          "t35"."today",
          "t35"."since",
          "t35"."since_3",
          "t35"."age_band",
          "t35"."referred",
          "t35"."from_no",
          "t12"."_day",
          "t12"."to_no"
        FROM (
          SELECT
            "t33".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t32"."unit_id",
              "t32"."place_of",
              "t32"."child_no",
              "t32"."case_no",
              "t32"."child_id",
              "t32"."number",
              "t32"."started",
              "t32"."authorised",
              "t32"."authorised_unread",
              "t32"."born",
              "t32"."sex",
              "t32"."ethnicity",
              "t32"."disability",
              "t32"."need",
              "t32"."case_referral",
              "t32"."case_closed",
              "t32"."case_conference",
              "t32"."today",
              "t32"."since",
              "t32"."since_3",
              "t32"."age_band",
              "t32"."referred",
              "t13"."_day",
              "t13"."from_no"
            FROM (
              SELECT
                "t30"."unit_id",
                "t30"."place_of",
                "t30"."child_no",
                "t30"."case_no",
                "t30"."child_id",
                "t30"."number",
                "t30"."started",
                "t30"."authorised",
                "t30"."authorised_unread",
                "t30"."born",
                "t30"."sex",
                "t30"."ethnicity",
                "t30"."disability",
                "t30"."need",
                "t30"."case_referral",
                "t30"."case_closed",
                "t30"."case_conference",
                "t30"."today",
                "t30"."since",
                "t30"."since_3",
                CASE
                  WHEN "t30"."born" IS NULL
                  THEN CAST(NULL AS TEXT)
                  WHEN "t30"."born" > "t30"."today"
                  THEN 'unborn'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 1
                  THEN 'under 1'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 5
                  THEN '1 to 4'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 10
                  THEN '5 to 9'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 16
                  THEN '10 to 15'
                  WHEN (
                    (
                      EXTRACT(year FROM "t30"."today") - EXTRACT(year FROM "t30"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t30"."today") > EXTRACT(month FROM "t30"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t30"."today") = EXTRACT(month FROM "t30"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t30"."today") >= EXTRACT(day FROM "t30"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 18
                  THEN '16 and 17'
                  ELSE '18 and over'
                END AS "age_band",
                "t30"."case_referral" AS "referred"
              FROM (
                SELECT
                  "t29"."unit_id",
                  "t29"."place_of",
                  "t29"."child_no",
                  "t29"."case_no",
                  "t29"."child_id",
                  "t29"."number",
                  "t29"."started",
                  "t29"."authorised",
                  "t29"."authorised_unread",
                  "t29"."born",
                  "t29"."sex",
                  "t29"."ethnicity",
                  "t29"."disability",
                  "t29"."need",
                  "t29"."case_referral",
                  "t29"."case_closed",
                  "t29"."case_conference",
                  "t6"."today",
                  "t6"."since",
                  "t6"."since_3"
                FROM (
                  SELECT
                    "t27".*
                    EXCLUDE ("k_no", "k_place")
                  FROM (
                    SELECT
                      "t26"."unit_id",
                      "t26"."place_of",
                      "t26"."child_no",
                      "t26"."case_no",
                      "t26"."child_id",
                      "t26"."number",
                      "t26"."started",
                      "t26"."authorised",
                      "t26"."authorised_unread",
                      "t26"."born",
                      "t26"."sex",
                      "t26"."ethnicity",
                      "t26"."disability",
                      "t14"."k_place",
                      "t14"."k_no",
                      "t14"."need",
                      "t14"."case_referral",
                      "t14"."case_closed",
                      "t14"."case_conference"
                    FROM (
                      SELECT
                        "t24".*
                        EXCLUDE ("d_place", "d_no")
                      FROM (
                        SELECT
                          "t23"."unit_id",
                          "t23"."place_of",
                          "t23"."child_no",
                          "t23"."case_no",
                          "t23"."child_id",
                          "t23"."number",
                          "t23"."started",
                          "t23"."authorised",
                          "t23"."authorised_unread",
                          "t23"."born",
                          "t23"."sex",
                          "t23"."ethnicity",
                          "t17"."d_place",
                          "t17"."d_no",
                          "t17"."disability"
                        FROM (
                          SELECT
                            "t21".*
                            EXCLUDE ("c_place", "c_no")
                          FROM (
                            SELECT
                              "t20"."unit_id",
                              "t20"."place_of",
                              "t20"."child_no",
                              "t20"."case_no",
                              "t20"."child_id",
                              "t20"."number",
                              "t20"."started",
                              "t20"."authorised",
                              "t20"."authorised_unread",
                              "t19"."c_place",
                              "t19"."c_no",
                              "t19"."born",
                              "t19"."sex",
                              "t19"."ethnicity"
                            FROM (
                              SELECT
                                "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                                "t4"."source_name" AS "place_of",
                                "t4"."child_no",
                                "t4"."case_no",
                                "t4"."child_id",
                                "t4"."assessment_no" AS "number",
                                "t4"."start_date" AS "started",
                                "t4"."authorisation_date" AS "authorised",
                                COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                              FROM "assessments" AS "t4"
                            ) AS "t20"
                            LEFT OUTER JOIN (
                              SELECT
                                "t5"."source_name" AS "c_place",
                                "t5"."child_no" AS "c_no",
                                COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                                "t5"."sex",
                                "t5"."ethnicity"
                              FROM "children" AS "t5"
                            ) AS "t19"
                              ON "t20"."place_of" = "t19"."c_place" AND "t20"."child_no" = "t19"."c_no"
                          ) AS "t21"
                        ) AS "t23"
                        LEFT OUTER JOIN (
                          SELECT DISTINCT
                            "t3"."source_name" AS "d_place",
                            "t3"."child_no" AS "d_no",
                            'Y' AS "disability"
                          FROM "disabilities" AS "t3"
                          WHERE
                            "t3"."disability" <> 'NONE'
                        ) AS "t17"
                          ON "t23"."place_of" = "t17"."d_place" AND "t23"."child_no" = "t17"."d_no"
                      ) AS "t24"
                    ) AS "t26"
                    LEFT OUTER JOIN (
                      SELECT
                        "t2"."source_name" AS "k_place",
                        "t2"."case_no" AS "k_no",
                        "t2"."primary_need" AS "need",
                        "t2"."referral_date" AS "case_referral",
                        "t2"."closure_date" AS "case_closed",
                        "t2"."conference_date" AS "case_conference"
                      FROM "cin_details" AS "t2"
                    ) AS "t14"
                      ON "t26"."place_of" = "t14"."k_place" AND "t26"."case_no" = "t14"."k_no"
                  ) AS "t27"
                ) AS "t29"
                CROSS JOIN "the_period" AS "t6"
              ) AS "t30"
              WHERE
                (
                  (
                    "t30"."authorised" > "t30"."since"
                  )
                  AND (
                    "t30"."authorised" <= "t30"."today"
                  )
                )
                OR (
                  NOT (
                    (
                      "t30"."authorised" IS NOT NULL
                    )
                    AND (
                      "t30"."authorised" <= "t30"."today"
                    )
                  )
                  AND (
                    "t30"."started" <= "t30"."today"
                  )
                )
            ) AS "t32"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "from_no"
              FROM "working_days" AS "t0"
            ) AS "t13"
              ON "t32"."started" = "t13"."_day"
          ) AS "t33"
        ) AS "t35"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "to_no"
          FROM "working_days" AS "t0"
        ) AS "t12"
          ON "t35"."authorised" = "t12"."_day"
      ) AS "t36"
    ) AS "t38"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t11"
      ON "t38"."today" = "t11"."_day"
  ) AS "t39"
) AS "t40"

-- assessments_open_over_45_days
SELECT
  "t35"."unit_id",
  "t35"."child_id",
  CASE
    WHEN "t35"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t35"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t35"."started" > "t35"."today"
    THEN 'not_applicable'
    WHEN (
      "t35"."today_no" - "t35"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t35"."today_no" - "t35"."from_no"
    ) > 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t35"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t35"."started" IS NULL
    THEN 'start_missing'
    WHEN "t35"."started" > "t35"."today"
    THEN 'not_started'
    WHEN (
      "t35"."today_no" - "t35"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t35"."today_no" - "t35"."from_no"
    ) > 45
    THEN 'open_too_long'
    ELSE 'open_in_time'
  END AS "reason",
  CAST("t35"."today_no" - "t35"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t35"."authorised_unread"
    ) AND (
      "t35"."started" <= "t35"."today"
    )
    THEN "t35"."today_no" - "t35"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t35"."authorised_unread"
    ) AND (
      "t35"."started" <= "t35"."today"
    )
    THEN 45 - (
      "t35"."today_no" - "t35"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t35"."age_band",
  "t35"."sex",
  "t35"."ethnicity",
  "t35"."disability",
  "t35"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t34".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t33"."unit_id",
      "t33"."place_of",
      "t33"."child_no",
      "t33"."case_no",
      "t33"."child_id",
      "t33"."number",
      "t33"."started",
      "t33"."authorised",
      "t33"."authorised_unread",
      "t33"."born",
      "t33"."sex",
      "t33"."ethnicity",
      "t33"."disability",
      "t33"."need",
      "t33"."case_referral",
      "t33"."case_closed",
      "t33"."case_conference",
      "t33"."today",
      "t33"."since",
      "t33"."since_3",
      "t33"."age_band",
      "t33"."referred",
      "t33"."from_no",
      "t10"."_day",
      "t10"."today_no"
    FROM (
      SELECT
        "t31".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t30"."unit_id",
          "t30"."place_of",
          "t30"."child_no",
          "t30"."case_no",
          "t30"."child_id",
          "t30"."number",
          "t30"."started",
          "t30"."authorised",
          "t30"."authorised_unread",
          "t30"."born",
          "t30"."sex",
          "t30"."ethnicity",
          "t30"."disability",
          "t30"."need",
          "t30"."case_referral",
          "t30"."case_closed",
          "t30"."case_conference",
          "t30"."today",
          "t30"."since",
          "t30"."since_3",
          "t30"."age_band",
          "t30"."referred",
          "t11"."_day",
          "t11"."from_no"
        FROM (
          SELECT
            "t28"."unit_id",
            "t28"."place_of",
            "t28"."child_no",
            "t28"."case_no",
            "t28"."child_id",
            "t28"."number",
            "t28"."started",
            "t28"."authorised",
            "t28"."authorised_unread",
            "t28"."born",
            "t28"."sex",
            "t28"."ethnicity",
            "t28"."disability",
            "t28"."need",
            "t28"."case_referral",
            "t28"."case_closed",
            "t28"."case_conference",
            "t28"."today",
            "t28"."since",
            "t28"."since_3",
            CASE
              WHEN "t28"."born" IS NULL
              THEN CAST(NULL AS TEXT)
              WHEN "t28"."born" > "t28"."today"
              THEN 'unborn'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 1
              THEN 'under 1'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 5
              THEN '1 to 4'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 10
              THEN '5 to 9'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 16
              THEN '10 to 15'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 18
              THEN '16 and 17'
              ELSE '18 and over'
            END AS "age_band",
            "t28"."case_referral" AS "referred"
          FROM (
            SELECT
              "t27"."unit_id",
              "t27"."place_of",
              "t27"."child_no",
              "t27"."case_no",
              "t27"."child_id",
              "t27"."number",
              "t27"."started",
              "t27"."authorised",
              "t27"."authorised_unread",
              "t27"."born",
              "t27"."sex",
              "t27"."ethnicity",
              "t27"."disability",
              "t27"."need",
              "t27"."case_referral",
              "t27"."case_closed",
              "t27"."case_conference",
              "t6"."today",
              "t6"."since",
              "t6"."since_3"
            FROM (
              SELECT
                "t25".*
                EXCLUDE ("k_no", "k_place")
              FROM (
                SELECT
                  "t24"."unit_id",
                  "t24"."place_of",
                  "t24"."child_no",
                  "t24"."case_no",
                  "t24"."child_id",
                  "t24"."number",
                  "t24"."started",
                  "t24"."authorised",
                  "t24"."authorised_unread",
                  "t24"."born",
                  "t24"."sex",
                  "t24"."ethnicity",
                  "t24"."disability",
                  "t12"."k_place",
                  "t12"."k_no",
                  "t12"."need",
                  "t12"."case_referral",
                  "t12"."case_closed",
                  "t12"."case_conference"
                FROM (
                  SELECT
                    "t22".*
                    EXCLUDE ("d_place", "d_no")
                  FROM (
                    SELECT
                      "t21"."unit_id",
                      "t21"."place_of",
                      "t21"."child_no",
                      "t21"."case_no",
                      "t21"."child_id",
                      "t21"."number",
                      "t21"."started",
                      "t21"."authorised",
                      "t21"."authorised_unread",
                      "t21"."born",
                      "t21"."sex",
                      "t21"."ethnicity",
                      "t15"."d_place",
                      "t15"."d_no",
                      "t15"."disability"
                    FROM (
                      SELECT
                        "t19".*
                        EXCLUDE ("c_place", "c_no")
                      FROM (
                        SELECT
                          "t18"."unit_id",
                          "t18"."place_of",
                          "t18"."child_no",
                          "t18"."case_no",
                          "t18"."child_id",
                          "t18"."number",
                          "t18"."started",
                          "t18"."authorised",
                          "t18"."authorised_unread",
                          "t17"."c_place",
                          "t17"."c_no",
                          "t17"."born",
                          "t17"."sex",
                          "t17"."ethnicity"
                        FROM (
                          SELECT
                            "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                            "t4"."source_name" AS "place_of",
                            "t4"."child_no",
                            "t4"."case_no",
                            "t4"."child_id",
                            "t4"."assessment_no" AS "number",
                            "t4"."start_date" AS "started",
                            "t4"."authorisation_date" AS "authorised",
                            COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                          FROM "assessments" AS "t4"
                        ) AS "t18"
                        LEFT OUTER JOIN (
                          SELECT
                            "t5"."source_name" AS "c_place",
                            "t5"."child_no" AS "c_no",
                            COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                            "t5"."sex",
                            "t5"."ethnicity"
                          FROM "children" AS "t5"
                        ) AS "t17"
                          ON "t18"."place_of" = "t17"."c_place" AND "t18"."child_no" = "t17"."c_no"
                      ) AS "t19"
                    ) AS "t21"
                    LEFT OUTER JOIN (
                      SELECT DISTINCT
                        "t3"."source_name" AS "d_place",
                        "t3"."child_no" AS "d_no",
                        'Y' AS "disability"
                      FROM "disabilities" AS "t3"
                      WHERE
                        "t3"."disability" <> 'NONE'
                    ) AS "t15"
                      ON "t21"."place_of" = "t15"."d_place" AND "t21"."child_no" = "t15"."d_no"
                  ) AS "t22"
                ) AS "t24"
                LEFT OUTER JOIN (
                  SELECT
                    "t2"."source_name" AS "k_place",
                    "t2"."case_no" AS "k_no",
                    "t2"."primary_need" AS "need",
                    "t2"."referral_date" AS "case_referral",
                    "t2"."closure_date" AS "case_closed",
                    "t2"."conference_date" AS "case_conference"
                  FROM "cin_details" AS "t2"
                ) AS "t12"
                  ON "t24"."place_of" = "t12"."k_place" AND "t24"."case_no" = "t12"."k_no"
              ) AS "t25"
            ) AS "t27"
            CROSS JOIN "the_period" AS "t6"
          ) AS "t28"
          WHERE
            NOT (
              (
                "t28"."authorised" IS NOT NULL
              )
              AND (
                "t28"."authorised" <= "t28"."today"
              )
            )
        ) AS "t30"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t11"
          ON "t30"."started" = "t11"."_day"
      ) AS "t31"
    ) AS "t33"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t10"
      ON "t33"."today" = "t10"."_day"
  ) AS "t34"
) AS "t35"

-- children_in_need_per_10000
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE WHEN "t22"."ended_unread" THEN 'not_recorded' ELSE 'met' END AS "outcome",
  CASE WHEN "t22"."ended_unread" THEN 'date_unreadable' ELSE 'counted' END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t22"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t22"."born" > "t22"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  "t22"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21"."unit_id",
    "t21"."place_of",
    "t21"."child_no",
    "t21"."case_no",
    "t21"."child_id",
    "t21"."started",
    "t21"."ended",
    "t21"."ended_unread",
    "t21"."nothing_further",
    "t21"."born",
    "t21"."sex",
    "t21"."ethnicity",
    "t21"."disability",
    "t21"."need",
    "t21"."case_referral",
    "t21"."case_closed",
    "t21"."case_conference",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t18"."unit_id",
        "t18"."place_of",
        "t18"."child_no",
        "t18"."case_no",
        "t18"."child_id",
        "t18"."started",
        "t18"."ended",
        "t18"."ended_unread",
        "t18"."nothing_further",
        "t18"."born",
        "t18"."sex",
        "t18"."ethnicity",
        "t18"."disability",
        "t6"."k_place",
        "t6"."k_no",
        "t6"."need",
        "t6"."case_referral",
        "t6"."case_closed",
        "t6"."case_conference"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t15"."unit_id",
            "t15"."place_of",
            "t15"."child_no",
            "t15"."case_no",
            "t15"."child_id",
            "t15"."started",
            "t15"."ended",
            "t15"."ended_unread",
            "t15"."nothing_further",
            "t15"."born",
            "t15"."sex",
            "t15"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."place_of",
                "t12"."child_no",
                "t12"."case_no",
                "t12"."child_id",
                "t12"."started",
                "t12"."ended",
                "t12"."ended_unread",
                "t12"."nothing_further",
                "t11"."c_place",
                "t11"."c_no",
                "t11"."born",
                "t11"."sex",
                "t11"."ethnicity"
              FROM (
                SELECT
                  "t1"."source_name" || '/cin_details#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                  "t1"."source_name" AS "place_of",
                  "t1"."child_no",
                  "t1"."case_no",
                  "t1"."child_id",
                  "t1"."referral_date" AS "started",
                  "t1"."closure_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
                  "t1"."no_further_action" AS "nothing_further"
                FROM "cin_details" AS "t1"
              ) AS "t12"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."source_name" AS "c_place",
                  "t3"."child_no" AS "c_no",
                  COALESCE("t3"."date_of_birth", "t3"."expected_date_of_birth") AS "born",
                  "t3"."sex",
                  "t3"."ethnicity"
                FROM "children" AS "t3"
              ) AS "t11"
                ON "t12"."place_of" = "t11"."c_place" AND "t12"."child_no" = "t11"."c_no"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t15"."place_of" = "t10"."d_place" AND "t15"."child_no" = "t10"."d_no"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t6"
        ON "t18"."place_of" = "t6"."k_place" AND "t18"."case_no" = "t6"."k_no"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN "the_period" AS "t4"
) AS "t22"
WHERE
  NOT (
    COALESCE("t22"."nothing_further", FALSE)
  )
  AND "t22"."started" <= "t22"."today"
  AND (
    (
      "t22"."ended" IS NULL
    ) OR (
      "t22"."ended" > "t22"."today"
    )
  )

-- children_in_need_with_plan
SELECT
  "t66"."unit_id",
  "t66"."child_id",
  CASE
    WHEN "t66"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t66"."today_no" - "t66"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN "t58"."planned"
    THEN 'met'
    WHEN (
      "t58"."planned" IS NULL
    )
    AND (
      (
        "t66"."today_no" - "t66"."from_no"
      ) <= 45
    )
    AND NOT (
      "t66"."ended_unread"
    )
    THEN 'not_applicable'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t66"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t66"."today_no" - "t66"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN "t58"."planned"
    THEN 'plan_current'
    WHEN (
      "t58"."planned" IS NULL
    )
    AND (
      (
        "t66"."today_no" - "t66"."from_no"
      ) <= 45
    )
    AND NOT (
      "t66"."ended_unread"
    )
    THEN 'still_open'
    ELSE 'no_plan'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      "t58"."planned" IS NULL
    )
    AND (
      (
        "t66"."today_no" - "t66"."from_no"
      ) <= 45
    )
    AND NOT (
      "t66"."ended_unread"
    )
    THEN "t66"."today_no" - "t66"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      "t58"."planned" IS NULL
    )
    AND (
      (
        "t66"."today_no" - "t66"."from_no"
      ) <= 45
    )
    AND NOT (
      "t66"."ended_unread"
    )
    THEN 45 - (
      "t66"."today_no" - "t66"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t66"."age_band",
  "t66"."sex",
  "t66"."ethnicity",
  "t66"."disability",
  "t66"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t64".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t63"."unit_id",
      "t63"."place_of",
      "t63"."child_no",
      "t63"."case_no",
      "t63"."child_id",
      "t63"."started",
      "t63"."ended",
      "t63"."ended_unread",
      "t63"."nothing_further",
      "t63"."born",
      "t63"."sex",
      "t63"."ethnicity",
      "t63"."disability",
      "t63"."need",
      "t63"."case_referral",
      "t63"."case_closed",
      "t63"."case_conference",
      "t63"."today",
      "t63"."since",
      "t63"."since_3",
      "t63"."age_band",
      "t63"."from_no",
      "t11"."_day",
      "t11"."today_no"
    FROM (
      SELECT
        "t61".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t60"."unit_id",
          "t60"."place_of",
          "t60"."child_no",
          "t60"."case_no",
          "t60"."child_id",
          "t60"."started",
          "t60"."ended",
          "t60"."ended_unread",
          "t60"."nothing_further",
          "t60"."born",
          "t60"."sex",
          "t60"."ethnicity",
          "t60"."disability",
          "t60"."need",
          "t60"."case_referral",
          "t60"."case_closed",
          "t60"."case_conference",
          "t60"."today",
          "t60"."since",
          "t60"."since_3",
          "t60"."age_band",
          "t12"."_day",
          "t12"."from_no"
        FROM (
          SELECT
            "t51"."unit_id",
            "t51"."place_of",
            "t51"."child_no",
            "t51"."case_no",
            "t51"."child_id",
            "t51"."started",
            "t51"."ended",
            "t51"."ended_unread",
            "t51"."nothing_further",
            "t51"."born",
            "t51"."sex",
            "t51"."ethnicity",
            "t51"."disability",
            "t51"."need",
            "t51"."case_referral",
            "t51"."case_closed",
            "t51"."case_conference",
            "t51"."today",
            "t51"."since",
            "t51"."since_3",
            CASE
              WHEN "t51"."born" IS NULL
              THEN CAST(NULL AS TEXT)
              WHEN "t51"."born" > "t51"."today"
              THEN 'unborn'
              WHEN (
                (
                  EXTRACT(year FROM "t51"."today") - EXTRACT(year FROM "t51"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t51"."today") > EXTRACT(month FROM "t51"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t51"."today") = EXTRACT(month FROM "t51"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t51"."today") >= EXTRACT(day FROM "t51"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 1
              THEN 'under 1'
              WHEN (
                (
                  EXTRACT(year FROM "t51"."today") - EXTRACT(year FROM "t51"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t51"."today") > EXTRACT(month FROM "t51"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t51"."today") = EXTRACT(month FROM "t51"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t51"."today") >= EXTRACT(day FROM "t51"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 5
              THEN '1 to 4'
              WHEN (
                (
                  EXTRACT(year FROM "t51"."today") - EXTRACT(year FROM "t51"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t51"."today") > EXTRACT(month FROM "t51"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t51"."today") = EXTRACT(month FROM "t51"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t51"."today") >= EXTRACT(day FROM "t51"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 10
              THEN '5 to 9'
              WHEN (
                (
                  EXTRACT(year FROM "t51"."today") - EXTRACT(year FROM "t51"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t51"."today") > EXTRACT(month FROM "t51"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t51"."today") = EXTRACT(month FROM "t51"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t51"."today") >= EXTRACT(day FROM "t51"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 16
              THEN '10 to 15'
              WHEN (
                (
                  EXTRACT(year FROM "t51"."today") - EXTRACT(year FROM "t51"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t51"."today") > EXTRACT(month FROM "t51"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t51"."today") = EXTRACT(month FROM "t51"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t51"."today") >= EXTRACT(day FROM "t51"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 18
              THEN '16 and 17'
              ELSE '18 and over'
            END AS "age_band"
          FROM (
            SELECT
              "t48"."unit_id",
              "t48"."place_of",
              "t48"."child_no",
              "t48"."case_no",
              "t48"."child_id",
              "t48"."started",
              "t48"."ended",
              "t48"."ended_unread",
              "t48"."nothing_further",
              "t48"."born",
              "t48"."sex",
              "t48"."ethnicity",
              "t48"."disability",
              "t48"."need",
              "t48"."case_referral",
              "t48"."case_closed",
              "t48"."case_conference",
              "t7"."today",
              "t7"."since",
              "t7"."since_3"
            FROM (
              SELECT
                "t42".*
                EXCLUDE ("k_no", "k_place")
              FROM (
                SELECT
                  "t39"."unit_id",
                  "t39"."place_of",
                  "t39"."child_no",
                  "t39"."case_no",
                  "t39"."child_id",
                  "t39"."started",
                  "t39"."ended",
                  "t39"."ended_unread",
                  "t39"."nothing_further",
                  "t39"."born",
                  "t39"."sex",
                  "t39"."ethnicity",
                  "t39"."disability",
                  "t13"."k_place",
                  "t13"."k_no",
                  "t13"."need",
                  "t13"."case_referral",
                  "t13"."case_closed",
                  "t13"."case_conference"
                FROM (
                  SELECT
                    "t33".*
                    EXCLUDE ("d_place", "d_no")
                  FROM (
                    SELECT
                      "t30"."unit_id",
                      "t30"."place_of",
                      "t30"."child_no",
                      "t30"."case_no",
                      "t30"."child_id",
                      "t30"."started",
                      "t30"."ended",
                      "t30"."ended_unread",
                      "t30"."nothing_further",
                      "t30"."born",
                      "t30"."sex",
                      "t30"."ethnicity",
                      "t17"."d_place",
                      "t17"."d_no",
                      "t17"."disability"
                    FROM (
                      SELECT
                        "t24".*
                        EXCLUDE ("c_place", "c_no")
                      FROM (
                        SELECT
                          "t21"."unit_id",
                          "t21"."place_of",
                          "t21"."child_no",
                          "t21"."case_no",
                          "t21"."child_id",
                          "t21"."started",
                          "t21"."ended",
                          "t21"."ended_unread",
                          "t21"."nothing_further",
                          "t20"."c_place",
                          "t20"."c_no",
                          "t20"."born",
                          "t20"."sex",
                          "t20"."ethnicity"
                        FROM (
                          SELECT
                            "t2"."source_name" || '/cin_details#' || CAST("t2"."source_row" AS TEXT) AS "unit_id",
                            "t2"."source_name" AS "place_of",
                            "t2"."child_no",
                            "t2"."case_no",
                            "t2"."child_id",
                            "t2"."referral_date" AS "started",
                            "t2"."closure_date" AS "ended",
                            COALESCE(ARRAY_CONTAINS("t2"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
                            "t2"."no_further_action" AS "nothing_further"
                          FROM "cin_details" AS "t2"
                        ) AS "t21"
                        LEFT OUTER JOIN (
                          SELECT
                            "t6"."source_name" AS "c_place",
                            "t6"."child_no" AS "c_no",
                            COALESCE("t6"."date_of_birth", "t6"."expected_date_of_birth") AS "born",
                            "t6"."sex",
                            "t6"."ethnicity"
                          FROM "children" AS "t6"
                        ) AS "t20"
                          ON "t21"."place_of" = "t20"."c_place" AND "t21"."child_no" = "t20"."c_no"
                      ) AS "t24"
                    ) AS "t30"
                    LEFT OUTER JOIN (
                      SELECT DISTINCT
                        "t3"."source_name" AS "d_place",
                        "t3"."child_no" AS "d_no",
                        'Y' AS "disability"
                      FROM "disabilities" AS "t3"
                      WHERE
                        "t3"."disability" <> 'NONE'
                    ) AS "t17"
                      ON "t30"."place_of" = "t17"."d_place" AND "t30"."child_no" = "t17"."d_no"
                  ) AS "t33"
                ) AS "t39"
                LEFT OUTER JOIN (
                  SELECT
                    "t2"."source_name" AS "k_place",
                    "t2"."case_no" AS "k_no",
                    "t2"."primary_need" AS "need",
                    "t2"."referral_date" AS "case_referral",
                    "t2"."closure_date" AS "case_closed",
                    "t2"."conference_date" AS "case_conference"
                  FROM "cin_details" AS "t2"
                ) AS "t13"
                  ON "t39"."place_of" = "t13"."k_place" AND "t39"."case_no" = "t13"."k_no"
              ) AS "t42"
            ) AS "t48"
            CROSS JOIN "the_period" AS "t7"
          ) AS "t51"
          WHERE
            NOT (
              COALESCE("t51"."nothing_further", FALSE)
            )
            AND "t51"."started" <= "t51"."today"
            AND (
              (
                "t51"."ended" IS NULL
              ) OR (
                "t51"."ended" > "t51"."today"
              )
            )
        ) AS "t60"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t12"
          ON "t60"."started" = "t12"."_day"
      ) AS "t61"
    ) AS "t63"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t11"
      ON "t63"."today" = "t11"."_day"
  ) AS "t64"
) AS "t66"
LEFT OUTER JOIN (
  SELECT DISTINCT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT DISTINCT
        "t52"."place_of" AS "p_place",
        "t52"."case_no" AS "p_case",
        TRUE AS "planned"
      FROM (
        SELECT
          "t49"."unit_id",
          "t49"."place_of",
          "t49"."child_no",
          "t49"."case_no",
          "t49"."child_id",
          "t49"."started",
          "t49"."ended",
          "t49"."born",
          "t49"."sex",
          "t49"."ethnicity",
          "t49"."disability",
          "t49"."need",
          "t49"."case_referral",
          "t49"."case_closed",
          "t49"."case_conference",
          "t7"."today",
          "t7"."since",
          "t7"."since_3"
        FROM (
          SELECT
            "t43".*
            EXCLUDE ("k_no", "k_place")
          FROM (
            SELECT
              "t40"."unit_id",
              "t40"."place_of",
              "t40"."child_no",
              "t40"."case_no",
              "t40"."child_id",
              "t40"."started",
              "t40"."ended",
              "t40"."born",
              "t40"."sex",
              "t40"."ethnicity",
              "t40"."disability",
              "t13"."k_place",
              "t13"."k_no",
              "t13"."need",
              "t13"."case_referral",
              "t13"."case_closed",
              "t13"."case_conference"
            FROM (
              SELECT
                "t34".*
                EXCLUDE ("d_place", "d_no")
              FROM (
                SELECT
                  "t31"."unit_id",
                  "t31"."place_of",
                  "t31"."child_no",
                  "t31"."case_no",
                  "t31"."child_id",
                  "t31"."started",
                  "t31"."ended",
                  "t31"."born",
                  "t31"."sex",
                  "t31"."ethnicity",
                  "t17"."d_place",
                  "t17"."d_no",
                  "t17"."disability"
                FROM (
                  SELECT
                    "t25".*
                    EXCLUDE ("c_place", "c_no")
                  FROM (
                    SELECT
                      "t22"."unit_id",
                      "t22"."place_of",
                      "t22"."child_no",
                      "t22"."case_no",
                      "t22"."child_id",
                      "t22"."started",
                      "t22"."ended",
                      "t20"."c_place",
                      "t20"."c_no",
                      "t20"."born",
                      "t20"."sex",
                      "t20"."ethnicity"
                    FROM (
                      SELECT
                        "t4"."source_name" || '/cin_plans#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                        "t4"."source_name" AS "place_of",
                        "t4"."child_no",
                        "t4"."case_no",
                        "t4"."child_id",
                        "t4"."start_date" AS "started",
                        "t4"."end_date" AS "ended"
                      FROM "cin_plans" AS "t4"
                    ) AS "t22"
                    LEFT OUTER JOIN (
                      SELECT
                        "t6"."source_name" AS "c_place",
                        "t6"."child_no" AS "c_no",
                        COALESCE("t6"."date_of_birth", "t6"."expected_date_of_birth") AS "born",
                        "t6"."sex",
                        "t6"."ethnicity"
                      FROM "children" AS "t6"
                    ) AS "t20"
                      ON "t22"."place_of" = "t20"."c_place" AND "t22"."child_no" = "t20"."c_no"
                  ) AS "t25"
                ) AS "t31"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t3"."source_name" AS "d_place",
                    "t3"."child_no" AS "d_no",
                    'Y' AS "disability"
                  FROM "disabilities" AS "t3"
                  WHERE
                    "t3"."disability" <> 'NONE'
                ) AS "t17"
                  ON "t31"."place_of" = "t17"."d_place" AND "t31"."child_no" = "t17"."d_no"
              ) AS "t34"
            ) AS "t40"
            LEFT OUTER JOIN (
              SELECT
                "t2"."source_name" AS "k_place",
                "t2"."case_no" AS "k_no",
                "t2"."primary_need" AS "need",
                "t2"."referral_date" AS "case_referral",
                "t2"."closure_date" AS "case_closed",
                "t2"."conference_date" AS "case_conference"
              FROM "cin_details" AS "t2"
            ) AS "t13"
              ON "t40"."place_of" = "t13"."k_place" AND "t40"."case_no" = "t13"."k_no"
          ) AS "t43"
        ) AS "t49"
        CROSS JOIN "the_period" AS "t7"
      ) AS "t52"
      WHERE
        "t52"."started" <= "t52"."today"
        AND (
          (
            "t52"."ended" IS NULL
          ) OR (
            "t52"."ended" > "t52"."today"
          )
        )
    ) AS "t54"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT DISTINCT
        "t53"."place_of" AS "p_place",
        "t53"."case_no" AS "p_case",
        TRUE AS "planned"
      FROM (
        SELECT
          "t50"."unit_id",
          "t50"."place_of",
          "t50"."child_no",
          "t50"."case_no",
          "t50"."child_id",
          "t50"."started",
          "t50"."ended",
          "t50"."born",
          "t50"."sex",
          "t50"."ethnicity",
          "t50"."disability",
          "t50"."need",
          "t50"."case_referral",
          "t50"."case_closed",
          "t50"."case_conference",
          "t7"."today",
          "t7"."since",
          "t7"."since_3"
        FROM (
          SELECT
            "t44".*
            EXCLUDE ("k_no", "k_place")
          FROM (
            SELECT
              "t41"."unit_id",
              "t41"."place_of",
              "t41"."child_no",
              "t41"."case_no",
              "t41"."child_id",
              "t41"."started",
              "t41"."ended",
              "t41"."born",
              "t41"."sex",
              "t41"."ethnicity",
              "t41"."disability",
              "t13"."k_place",
              "t13"."k_no",
              "t13"."need",
              "t13"."case_referral",
              "t13"."case_closed",
              "t13"."case_conference"
            FROM (
              SELECT
                "t35".*
                EXCLUDE ("d_place", "d_no")
              FROM (
                SELECT
                  "t32"."unit_id",
                  "t32"."place_of",
                  "t32"."child_no",
                  "t32"."case_no",
                  "t32"."child_id",
                  "t32"."started",
                  "t32"."ended",
                  "t32"."born",
                  "t32"."sex",
                  "t32"."ethnicity",
                  "t17"."d_place",
                  "t17"."d_no",
                  "t17"."disability"
                FROM (
                  SELECT
                    "t26".*
                    EXCLUDE ("c_place", "c_no")
                  FROM (
                    SELECT
                      "t23"."unit_id",
                      "t23"."place_of",
                      "t23"."child_no",
                      "t23"."case_no",
                      "t23"."child_id",
                      "t23"."started",
                      "t23"."ended",
                      "t20"."c_place",
                      "t20"."c_no",
                      "t20"."born",
                      "t20"."sex",
                      "t20"."ethnicity"
                    FROM (
                      SELECT
                        "t5"."source_name" || '/cp_plans#' || CAST("t5"."source_row" AS TEXT) AS "unit_id",
                        "t5"."source_name" AS "place_of",
                        "t5"."child_no",
                        "t5"."case_no",
                        "t5"."child_id",
                        "t5"."start_date" AS "started",
                        "t5"."end_date" AS "ended"
                      FROM "cp_plans" AS "t5"
                    ) AS "t23"
                    LEFT OUTER JOIN (
                      SELECT
                        "t6"."source_name" AS "c_place",
                        "t6"."child_no" AS "c_no",
                        COALESCE("t6"."date_of_birth", "t6"."expected_date_of_birth") AS "born",
                        "t6"."sex",
                        "t6"."ethnicity"
                      FROM "children" AS "t6"
                    ) AS "t20"
                      ON "t23"."place_of" = "t20"."c_place" AND "t23"."child_no" = "t20"."c_no"
                  ) AS "t26"
                ) AS "t32"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t3"."source_name" AS "d_place",
                    "t3"."child_no" AS "d_no",
                    'Y' AS "disability"
                  FROM "disabilities" AS "t3"
                  WHERE
                    "t3"."disability" <> 'NONE'
                ) AS "t17"
                  ON "t32"."place_of" = "t17"."d_place" AND "t32"."child_no" = "t17"."d_no"
              ) AS "t35"
            ) AS "t41"
            LEFT OUTER JOIN (
              SELECT
                "t2"."source_name" AS "k_place",
                "t2"."case_no" AS "k_no",
                "t2"."primary_need" AS "need",
                "t2"."referral_date" AS "case_referral",
                "t2"."closure_date" AS "case_closed",
                "t2"."conference_date" AS "case_conference"
              FROM "cin_details" AS "t2"
            ) AS "t13"
              ON "t41"."place_of" = "t13"."k_place" AND "t41"."case_no" = "t13"."k_no"
          ) AS "t44"
        ) AS "t50"
        CROSS JOIN "the_period" AS "t7"
      ) AS "t53"
      WHERE
        "t53"."started" <= "t53"."today"
        AND (
          (
            "t53"."ended" IS NULL
          ) OR (
            "t53"."ended" > "t53"."today"
          )
        )
    ) AS "t55"
  ) AS "t56"
) AS "t58"
  ON "t66"."place_of" = "t58"."p_place" AND "t66"."case_no" = "t58"."p_case"

-- conferences_15_days
SELECT
  *
FROM (
  SELECT
    "t58"."unit_id",
    "t58"."child_id",
    CASE
      WHEN "t58"."conference_unread"
      THEN 'not_recorded'
      WHEN "t58"."started" IS NULL
      THEN 'not_recorded'
      WHEN (
        "t58"."conference" IS NULL
      ) OR (
        "t58"."conference" > "t58"."today"
      )
      THEN 'not_applicable'
      WHEN "t58"."conference" < "t58"."started"
      THEN 'not_recorded'
      WHEN (
        "t58"."to_no" - "t58"."from_no"
      ) IS NULL
      THEN 'not_recorded'
      WHEN (
        "t58"."to_no" - "t58"."from_no"
      ) <= 15
      THEN 'met'
      ELSE 'not_met'
    END AS "outcome",
    CASE
      WHEN "t58"."conference_unread"
      THEN 'date_unreadable'
      WHEN "t58"."started" IS NULL
      THEN 'start_missing'
      WHEN (
        "t58"."conference" IS NULL
      ) OR (
        "t58"."conference" > "t58"."today"
      )
      THEN 'still_open'
      WHEN "t58"."conference" < "t58"."started"
      THEN 'end_before_start'
      WHEN (
        "t58"."to_no" - "t58"."from_no"
      ) IS NULL
      THEN 'outside_calendar'
      WHEN (
        "t58"."to_no" - "t58"."from_no"
      ) <= 15
      THEN 'in_time'
      ELSE 'late'
    END AS "reason",
    CAST("t58"."to_no" - "t58"."from_no" AS DOUBLE) AS "value",
    CAST(NULL AS DOUBLE) AS "base",
    CASE
      WHEN (
        (
          "t58"."conference" IS NULL
        ) OR (
          "t58"."conference" > "t58"."today"
        )
      )
      AND NOT (
        "t58"."conference_unread"
      )
      THEN "t58"."today_no" - "t58"."from_no"
      ELSE CAST(NULL AS BIGINT)
    END AS "days_used",
    CASE
      WHEN (
        (
          "t58"."conference" IS NULL
        ) OR (
          "t58"."conference" > "t58"."today"
        )
      )
      AND NOT (
        "t58"."conference_unread"
      )
      THEN 15 - (
        "t58"."today_no" - "t58"."from_no"
      )
      ELSE CAST(NULL AS BIGINT)
    END AS "days_left",
    CAST(NULL AS TEXT) AS "team",
    "t58"."age_band",
    "t58"."sex",
    "t58"."ethnicity",
    "t58"."disability",
    "t58"."need",
    CAST(NULL AS TEXT) AS "placement"
  FROM (
    SELECT
      "t57".*
      EXCLUDE ("_day")
    FROM (
      SELECT
        "t56"."unit_id",
        "t56"."place_of",
        "t56"."child_no",
        "t56"."case_no",
        "t56"."child_id",
        "t56"."started",
        "t56"."conference",
        "t56"."conference_unread",
        "t56"."unnecessary",
        "t56"."born",
        "t56"."sex",
        "t56"."ethnicity",
        "t56"."disability",
        "t56"."need",
        "t56"."case_referral",
        "t56"."case_closed",
        "t56"."case_conference",
        "t56"."today",
        "t56"."since",
        "t56"."since_3",
        "t56"."age_band",
        "t56"."from_no",
        "t56"."to_no",
        "t12"."_day",
        "t12"."today_no"
      FROM (
        SELECT
          "t54".*
          EXCLUDE ("_day")
        FROM (
          SELECT
            "t52"."unit_id",
            "t52"."place_of",
            "t52"."child_no",
            "t52"."case_no",
            "t52"."child_id",
            "t52"."started",
            "t52"."conference",
            "t52"."conference_unread",
            "t52"."unnecessary",
            "t52"."born",
            "t52"."sex",
            "t52"."ethnicity",
            "t52"."disability",
            "t52"."need",
            "t52"."case_referral",
            "t52"."case_closed",
            "t52"."case_conference",
            "t52"."today",
            "t52"."since",
            "t52"."since_3",
            "t52"."age_band",
            "t52"."from_no",
            "t13"."_day",
            "t13"."to_no"
          FROM (
            SELECT
              "t49".*
              EXCLUDE ("_day")
            FROM (
              SELECT
                "t47"."unit_id",
                "t47"."place_of",
                "t47"."child_no",
                "t47"."case_no",
                "t47"."child_id",
                "t47"."started",
                "t47"."conference",
                "t47"."conference_unread",
                "t47"."unnecessary",
                "t47"."born",
                "t47"."sex",
                "t47"."ethnicity",
                "t47"."disability",
                "t47"."need",
                "t47"."case_referral",
                "t47"."case_closed",
                "t47"."case_conference",
                "t47"."today",
                "t47"."since",
                "t47"."since_3",
                "t47"."age_band",
                "t14"."_day",
                "t14"."from_no"
              FROM (
                SELECT
                  "t43"."unit_id",
                  "t43"."place_of",
                  "t43"."child_no",
                  "t43"."case_no",
                  "t43"."child_id",
                  "t43"."started",
                  "t43"."conference",
                  "t43"."conference_unread",
                  "t43"."unnecessary",
                  "t43"."born",
                  "t43"."sex",
                  "t43"."ethnicity",
                  "t43"."disability",
                  "t43"."need",
                  "t43"."case_referral",
                  "t43"."case_closed",
                  "t43"."case_conference",
                  "t43"."today",
                  "t43"."since",
                  "t43"."since_3",
                  CASE
                    WHEN "t43"."born" IS NULL
                    THEN CAST(NULL AS TEXT)
                    WHEN "t43"."born" > "t43"."today"
                    THEN 'unborn'
                    WHEN (
                      (
                        EXTRACT(year FROM "t43"."today") - EXTRACT(year FROM "t43"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t43"."today") > EXTRACT(month FROM "t43"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t43"."today") = EXTRACT(month FROM "t43"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t43"."today") >= EXTRACT(day FROM "t43"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 1
                    THEN 'under 1'
                    WHEN (
                      (
                        EXTRACT(year FROM "t43"."today") - EXTRACT(year FROM "t43"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t43"."today") > EXTRACT(month FROM "t43"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t43"."today") = EXTRACT(month FROM "t43"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t43"."today") >= EXTRACT(day FROM "t43"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 5
                    THEN '1 to 4'
                    WHEN (
                      (
                        EXTRACT(year FROM "t43"."today") - EXTRACT(year FROM "t43"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t43"."today") > EXTRACT(month FROM "t43"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t43"."today") = EXTRACT(month FROM "t43"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t43"."today") >= EXTRACT(day FROM "t43"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 10
                    THEN '5 to 9'
                    WHEN (
                      (
                        EXTRACT(year FROM "t43"."today") - EXTRACT(year FROM "t43"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t43"."today") > EXTRACT(month FROM "t43"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t43"."today") = EXTRACT(month FROM "t43"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t43"."today") >= EXTRACT(day FROM "t43"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 16
                    THEN '10 to 15'
                    WHEN (
                      (
                        EXTRACT(year FROM "t43"."today") - EXTRACT(year FROM "t43"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t43"."today") > EXTRACT(month FROM "t43"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t43"."today") = EXTRACT(month FROM "t43"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t43"."today") >= EXTRACT(day FROM "t43"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 18
                    THEN '16 and 17'
                    ELSE '18 and over'
                  END AS "age_band"
                FROM (
                  SELECT
                    "t41"."unit_id",
                    "t41"."place_of",
                    "t41"."child_no",
                    "t41"."case_no",
                    "t41"."child_id",
                    "t41"."started",
                    "t41"."conference",
                    "t41"."conference_unread",
                    "t41"."unnecessary",
                    "t41"."born",
                    "t41"."sex",
                    "t41"."ethnicity",
                    "t41"."disability",
                    "t41"."need",
                    "t41"."case_referral",
                    "t41"."case_closed",
                    "t41"."case_conference",
                    "t6"."today",
                    "t6"."since",
                    "t6"."since_3"
                  FROM (
                    SELECT
                      "t37".*
                      EXCLUDE ("k_no", "k_place")
                    FROM (
                      SELECT
                        "t35"."unit_id",
                        "t35"."place_of",
                        "t35"."child_no",
                        "t35"."case_no",
                        "t35"."child_id",
                        "t35"."started",
                        "t35"."conference",
                        "t35"."conference_unread",
                        "t35"."unnecessary",
                        "t35"."born",
                        "t35"."sex",
                        "t35"."ethnicity",
                        "t35"."disability",
                        "t15"."k_place",
                        "t15"."k_no",
                        "t15"."need",
                        "t15"."case_referral",
                        "t15"."case_closed",
                        "t15"."case_conference"
                      FROM (
                        SELECT
                          "t31".*
                          EXCLUDE ("d_place", "d_no")
                        FROM (
                          SELECT
                            "t29"."unit_id",
                            "t29"."place_of",
                            "t29"."child_no",
                            "t29"."case_no",
                            "t29"."child_id",
                            "t29"."started",
                            "t29"."conference",
                            "t29"."conference_unread",
                            "t29"."unnecessary",
                            "t29"."born",
                            "t29"."sex",
                            "t29"."ethnicity",
                            "t21"."d_place",
                            "t21"."d_no",
                            "t21"."disability"
                          FROM (
                            SELECT
                              "t25".*
                              EXCLUDE ("c_place", "c_no")
                            FROM (
                              SELECT
                                "t23"."unit_id",
                                "t23"."place_of",
                                "t23"."child_no",
                                "t23"."case_no",
                                "t23"."child_id",
                                "t23"."started",
                                "t23"."conference",
                                "t23"."conference_unread",
                                "t23"."unnecessary",
                                "t22"."c_place",
                                "t22"."c_no",
                                "t22"."born",
                                "t22"."sex",
                                "t22"."ethnicity"
                              FROM (
                                SELECT
                                  "t0"."source_name" || '/section_47#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
                                  "t0"."source_name" AS "place_of",
                                  "t0"."child_no",
                                  "t0"."case_no",
                                  "t0"."child_id",
                                  "t0"."start_date" AS "started",
                                  "t0"."conference_date" AS "conference",
                                  COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                                  "t0"."conference_not_required" AS "unnecessary"
                                FROM "section_47" AS "t0"
                              ) AS "t23"
                              LEFT OUTER JOIN (
                                SELECT
                                  "t5"."source_name" AS "c_place",
                                  "t5"."child_no" AS "c_no",
                                  COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                                  "t5"."sex",
                                  "t5"."ethnicity"
                                FROM "children" AS "t5"
                              ) AS "t22"
                                ON "t23"."place_of" = "t22"."c_place" AND "t23"."child_no" = "t22"."c_no"
                            ) AS "t25"
                          ) AS "t29"
                          LEFT OUTER JOIN (
                            SELECT DISTINCT
                              "t4"."source_name" AS "d_place",
                              "t4"."child_no" AS "d_no",
                              'Y' AS "disability"
                            FROM "disabilities" AS "t4"
                            WHERE
                              "t4"."disability" <> 'NONE'
                          ) AS "t21"
                            ON "t29"."place_of" = "t21"."d_place" AND "t29"."child_no" = "t21"."d_no"
                        ) AS "t31"
                      ) AS "t35"
                      LEFT OUTER JOIN (
                        SELECT
                          "t3"."source_name" AS "k_place",
                          "t3"."case_no" AS "k_no",
                          "t3"."primary_need" AS "need",
                          "t3"."referral_date" AS "case_referral",
                          "t3"."closure_date" AS "case_closed",
                          "t3"."conference_date" AS "case_conference"
                        FROM "cin_details" AS "t3"
                      ) AS "t15"
                        ON "t35"."place_of" = "t15"."k_place" AND "t35"."case_no" = "t15"."k_no"
                    ) AS "t37"
                  ) AS "t41"
                  CROSS JOIN "the_period" AS "t6"
                ) AS "t43"
                WHERE
                  (
                    (
                      "t43"."conference" > "t43"."since"
                    )
                    AND (
                      "t43"."conference" <= "t43"."today"
                    )
                  )
                  OR (
                    (
                      "t43"."started" <= "t43"."today"
                    )
                    AND NOT (
                      COALESCE("t43"."unnecessary", FALSE)
                    )
                    AND (
                      (
                        "t43"."conference" IS NULL
                      ) OR (
                        "t43"."conference" > "t43"."today"
                      )
                    )
                  )
              ) AS "t47"
              LEFT OUTER JOIN (
                SELECT
                  "t1"."working_day" AS "_day",
                  "t1"."number" AS "from_no"
                FROM "working_days" AS "t1"
              ) AS "t14"
                ON "t47"."started" = "t14"."_day"
            ) AS "t49"
          ) AS "t52"
          LEFT OUTER JOIN (
            SELECT
              "t1"."working_day" AS "_day",
              "t1"."number" AS "to_no"
            FROM "working_days" AS "t1"
          ) AS "t13"
            ON "t52"."conference" = "t13"."_day"
        ) AS "t54"
      ) AS "t56"
      LEFT OUTER JOIN (
        SELECT
          "t1"."working_day" AS "_day",
          "t1"."number" AS "today_no"
        FROM "working_days" AS "t1"
      ) AS "t12"
        ON "t56"."today" = "t12"."_day"
    ) AS "t57"
  ) AS "t58"
) AS "t59"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t50"."unit_id",
    "t50"."child_id",
    'not_applicable' AS "outcome",
    'transfer_in' AS "reason",
    CAST(NULL AS DOUBLE) AS "value",
    CAST(NULL AS DOUBLE) AS "base",
    CAST(NULL AS BIGINT) AS "days_used",
    CAST(NULL AS BIGINT) AS "days_left",
    CAST(NULL AS TEXT) AS "team",
    "t50"."age_band",
    "t50"."sex",
    "t50"."ethnicity",
    "t50"."disability",
    "t50"."need",
    CAST(NULL AS TEXT) AS "placement"
  FROM (
    SELECT
      "t48"."unit_id",
      "t48"."place_of",
      "t48"."child_no",
      "t48"."case_no",
      "t48"."child_id",
      "t48"."conference",
      "t48"."born",
      "t48"."sex",
      "t48"."ethnicity",
      "t48"."disability",
      "t48"."need",
      "t48"."case_referral",
      "t48"."case_closed",
      "t48"."case_conference",
      "t48"."today",
      "t48"."since",
      "t48"."since_3",
      "t48"."age_band"
    FROM (
      SELECT
        "t44"."unit_id",
        "t44"."place_of",
        "t44"."child_no",
        "t44"."case_no",
        "t44"."child_id",
        "t44"."conference",
        "t44"."born",
        "t44"."sex",
        "t44"."ethnicity",
        "t44"."disability",
        "t44"."need",
        "t44"."case_referral",
        "t44"."case_closed",
        "t44"."case_conference",
        "t44"."today",
        "t44"."since",
        "t44"."since_3",
        CASE
          WHEN "t44"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t44"."born" > "t44"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t44"."today") - EXTRACT(year FROM "t44"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t44"."today") > EXTRACT(month FROM "t44"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t44"."today") = EXTRACT(month FROM "t44"."born")
                )
                AND (
                  EXTRACT(day FROM "t44"."today") >= EXTRACT(day FROM "t44"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t44"."today") - EXTRACT(year FROM "t44"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t44"."today") > EXTRACT(month FROM "t44"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t44"."today") = EXTRACT(month FROM "t44"."born")
                )
                AND (
                  EXTRACT(day FROM "t44"."today") >= EXTRACT(day FROM "t44"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t44"."today") - EXTRACT(year FROM "t44"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t44"."today") > EXTRACT(month FROM "t44"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t44"."today") = EXTRACT(month FROM "t44"."born")
                )
                AND (
                  EXTRACT(day FROM "t44"."today") >= EXTRACT(day FROM "t44"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t44"."today") - EXTRACT(year FROM "t44"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t44"."today") > EXTRACT(month FROM "t44"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t44"."today") = EXTRACT(month FROM "t44"."born")
                )
                AND (
                  EXTRACT(day FROM "t44"."today") >= EXTRACT(day FROM "t44"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t44"."today") - EXTRACT(year FROM "t44"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t44"."today") > EXTRACT(month FROM "t44"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t44"."today") = EXTRACT(month FROM "t44"."born")
                )
                AND (
                  EXTRACT(day FROM "t44"."today") >= EXTRACT(day FROM "t44"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM (
        SELECT
          "t42"."unit_id",
          "t42"."place_of",
          "t42"."child_no",
          "t42"."case_no",
          "t42"."child_id",
          "t42"."conference",
          "t42"."born",
          "t42"."sex",
          "t42"."ethnicity",
          "t42"."disability",
          "t42"."need",
          "t42"."case_referral",
          "t42"."case_closed",
          "t42"."case_conference",
          "t6"."today",
          "t6"."since",
          "t6"."since_3"
        FROM (
          SELECT
            "t38".*
            EXCLUDE ("k_no", "k_place")
          FROM (
            SELECT
              "t36"."unit_id",
              "t36"."place_of",
              "t36"."child_no",
              "t36"."case_no",
              "t36"."child_id",
              "t36"."conference",
              "t36"."born",
              "t36"."sex",
              "t36"."ethnicity",
              "t36"."disability",
              "t15"."k_place",
              "t15"."k_no",
              "t15"."need",
              "t15"."case_referral",
              "t15"."case_closed",
              "t15"."case_conference"
            FROM (
              SELECT
                "t32".*
                EXCLUDE ("d_place", "d_no")
              FROM (
                SELECT
                  "t30"."unit_id",
                  "t30"."place_of",
                  "t30"."child_no",
                  "t30"."case_no",
                  "t30"."child_id",
                  "t30"."conference",
                  "t30"."born",
                  "t30"."sex",
                  "t30"."ethnicity",
                  "t21"."d_place",
                  "t21"."d_no",
                  "t21"."disability"
                FROM (
                  SELECT
                    "t26".*
                    EXCLUDE ("c_place", "c_no")
                  FROM (
                    SELECT
                      "t24"."unit_id",
                      "t24"."place_of",
                      "t24"."child_no",
                      "t24"."case_no",
                      "t24"."child_id",
                      "t24"."conference",
                      "t22"."c_place",
                      "t22"."c_no",
                      "t22"."born",
                      "t22"."sex",
                      "t22"."ethnicity"
                    FROM (
                      SELECT
                        "t3"."source_name" || '/cin_details#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                        "t3"."source_name" AS "place_of",
                        "t3"."child_no",
                        "t3"."case_no",
                        "t3"."child_id",
                        "t3"."conference_date" AS "conference"
                      FROM "cin_details" AS "t3"
                    ) AS "t24"
                    LEFT OUTER JOIN (
                      SELECT
                        "t5"."source_name" AS "c_place",
                        "t5"."child_no" AS "c_no",
                        COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                        "t5"."sex",
                        "t5"."ethnicity"
                      FROM "children" AS "t5"
                    ) AS "t22"
                      ON "t24"."place_of" = "t22"."c_place" AND "t24"."child_no" = "t22"."c_no"
                  ) AS "t26"
                ) AS "t30"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t4"."source_name" AS "d_place",
                    "t4"."child_no" AS "d_no",
                    'Y' AS "disability"
                  FROM "disabilities" AS "t4"
                  WHERE
                    "t4"."disability" <> 'NONE'
                ) AS "t21"
                  ON "t30"."place_of" = "t21"."d_place" AND "t30"."child_no" = "t21"."d_no"
              ) AS "t32"
            ) AS "t36"
            LEFT OUTER JOIN (
              SELECT
                "t3"."source_name" AS "k_place",
                "t3"."case_no" AS "k_no",
                "t3"."primary_need" AS "need",
                "t3"."referral_date" AS "case_referral",
                "t3"."closure_date" AS "case_closed",
                "t3"."conference_date" AS "case_conference"
              FROM "cin_details" AS "t3"
            ) AS "t15"
              ON "t36"."place_of" = "t15"."k_place" AND "t36"."case_no" = "t15"."k_no"
          ) AS "t38"
        ) AS "t42"
        CROSS JOIN "the_period" AS "t6"
      ) AS "t44"
      WHERE
        "t44"."conference" IS NOT NULL
    ) AS "t48"
    ANTI JOIN (
      SELECT
        *
      FROM "section_47" AS "t0"
      WHERE
        "t0"."conference_date" IS NOT NULL
    ) AS "t18"
      ON "t48"."place_of" = "t18"."source_name" AND "t48"."case_no" = "t18"."case_no"
  ) AS "t50"
  WHERE
    "t50"."conference" > "t50"."since" AND "t50"."conference" <= "t50"."today"
) AS "t53"

-- conferences_to_plan
SELECT
  "t28"."unit_id",
  "t28"."child_id",
  CASE WHEN "t9"."led" THEN 'met' ELSE 'not_met' END AS "outcome",
  CASE WHEN "t9"."led" THEN 'plan_started' ELSE 'no_plan' END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t28"."age_band",
  "t28"."sex",
  "t28"."ethnicity",
  "t28"."disability",
  "t28"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t26"."unit_id",
    "t26"."place_of",
    "t26"."child_no",
    "t26"."case_no",
    "t26"."child_id",
    "t26"."started",
    "t26"."conference",
    "t26"."conference_unread",
    "t26"."unnecessary",
    "t26"."born",
    "t26"."sex",
    "t26"."ethnicity",
    "t26"."disability",
    "t26"."need",
    "t26"."case_referral",
    "t26"."case_closed",
    "t26"."case_conference",
    "t26"."today",
    "t26"."since",
    "t26"."since_3",
    CASE
      WHEN "t26"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t26"."born" > "t26"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t26"."today") - EXTRACT(year FROM "t26"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t26"."today") > EXTRACT(month FROM "t26"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t26"."today") = EXTRACT(month FROM "t26"."born")
            )
            AND (
              EXTRACT(day FROM "t26"."today") >= EXTRACT(day FROM "t26"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t26"."today") - EXTRACT(year FROM "t26"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t26"."today") > EXTRACT(month FROM "t26"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t26"."today") = EXTRACT(month FROM "t26"."born")
            )
            AND (
              EXTRACT(day FROM "t26"."today") >= EXTRACT(day FROM "t26"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t26"."today") - EXTRACT(year FROM "t26"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t26"."today") > EXTRACT(month FROM "t26"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t26"."today") = EXTRACT(month FROM "t26"."born")
            )
            AND (
              EXTRACT(day FROM "t26"."today") >= EXTRACT(day FROM "t26"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t26"."today") - EXTRACT(year FROM "t26"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t26"."today") > EXTRACT(month FROM "t26"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t26"."today") = EXTRACT(month FROM "t26"."born")
            )
            AND (
              EXTRACT(day FROM "t26"."today") >= EXTRACT(day FROM "t26"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t26"."today") - EXTRACT(year FROM "t26"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t26"."today") > EXTRACT(month FROM "t26"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t26"."today") = EXTRACT(month FROM "t26"."born")
            )
            AND (
              EXTRACT(day FROM "t26"."today") >= EXTRACT(day FROM "t26"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band"
  FROM (
    SELECT
      "t25"."unit_id",
      "t25"."place_of",
      "t25"."child_no",
      "t25"."case_no",
      "t25"."child_id",
      "t25"."started",
      "t25"."conference",
      "t25"."conference_unread",
      "t25"."unnecessary",
      "t25"."born",
      "t25"."sex",
      "t25"."ethnicity",
      "t25"."disability",
      "t25"."need",
      "t25"."case_referral",
      "t25"."case_closed",
      "t25"."case_conference",
      "t6"."today",
      "t6"."since",
      "t6"."since_3"
    FROM (
      SELECT
        "t23".*
        EXCLUDE ("k_no", "k_place")
      FROM (
        SELECT
          "t22"."unit_id",
          "t22"."place_of",
          "t22"."child_no",
          "t22"."case_no",
          "t22"."child_id",
          "t22"."started",
          "t22"."conference",
          "t22"."conference_unread",
          "t22"."unnecessary",
          "t22"."born",
          "t22"."sex",
          "t22"."ethnicity",
          "t22"."disability",
          "t10"."k_place",
          "t10"."k_no",
          "t10"."need",
          "t10"."case_referral",
          "t10"."case_closed",
          "t10"."case_conference"
        FROM (
          SELECT
            "t20".*
            EXCLUDE ("d_place", "d_no")
          FROM (
            SELECT
              "t19"."unit_id",
              "t19"."place_of",
              "t19"."child_no",
              "t19"."case_no",
              "t19"."child_id",
              "t19"."started",
              "t19"."conference",
              "t19"."conference_unread",
              "t19"."unnecessary",
              "t19"."born",
              "t19"."sex",
              "t19"."ethnicity",
              "t13"."d_place",
              "t13"."d_no",
              "t13"."disability"
            FROM (
              SELECT
                "t17".*
                EXCLUDE ("c_place", "c_no")
              FROM (
                SELECT
                  "t16"."unit_id",
                  "t16"."place_of",
                  "t16"."child_no",
                  "t16"."case_no",
                  "t16"."child_id",
                  "t16"."started",
                  "t16"."conference",
                  "t16"."conference_unread",
                  "t16"."unnecessary",
                  "t15"."c_place",
                  "t15"."c_no",
                  "t15"."born",
                  "t15"."sex",
                  "t15"."ethnicity"
                FROM (
                  SELECT
                    "t4"."source_name" || '/section_47#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                    "t4"."source_name" AS "place_of",
                    "t4"."child_no",
                    "t4"."case_no",
                    "t4"."child_id",
                    "t4"."start_date" AS "started",
                    "t4"."conference_date" AS "conference",
                    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                    "t4"."conference_not_required" AS "unnecessary"
                  FROM "section_47" AS "t4"
                ) AS "t16"
                LEFT OUTER JOIN (
                  SELECT
                    "t5"."source_name" AS "c_place",
                    "t5"."child_no" AS "c_no",
                    COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                    "t5"."sex",
                    "t5"."ethnicity"
                  FROM "children" AS "t5"
                ) AS "t15"
                  ON "t16"."place_of" = "t15"."c_place" AND "t16"."child_no" = "t15"."c_no"
              ) AS "t17"
            ) AS "t19"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t3"."source_name" AS "d_place",
                "t3"."child_no" AS "d_no",
                'Y' AS "disability"
              FROM "disabilities" AS "t3"
              WHERE
                "t3"."disability" <> 'NONE'
            ) AS "t13"
              ON "t19"."place_of" = "t13"."d_place" AND "t19"."child_no" = "t13"."d_no"
          ) AS "t20"
        ) AS "t22"
        LEFT OUTER JOIN (
          SELECT
            "t2"."source_name" AS "k_place",
            "t2"."case_no" AS "k_no",
            "t2"."primary_need" AS "need",
            "t2"."referral_date" AS "case_referral",
            "t2"."closure_date" AS "case_closed",
            "t2"."conference_date" AS "case_conference"
          FROM "cin_details" AS "t2"
        ) AS "t10"
          ON "t22"."place_of" = "t10"."k_place" AND "t22"."case_no" = "t10"."k_no"
      ) AS "t23"
    ) AS "t25"
    CROSS JOIN "the_period" AS "t6"
  ) AS "t26"
  WHERE
    "t26"."conference" > "t26"."since" AND "t26"."conference" <= "t26"."today"
) AS "t28"
LEFT OUTER JOIN (
  SELECT DISTINCT
    "t0"."source_name" AS "p_place",
    "t0"."case_no" AS "p_case",
    "t0"."start_date" AS "p_day",
    TRUE AS "led"
  FROM "cp_plans" AS "t0"
) AS "t9"
  ON "t28"."place_of" = "t9"."p_place"
  AND "t28"."case_no" = "t9"."p_case"
  AND "t28"."conference" = "t9"."p_day"

-- factor_alcohol_or_drugs
SELECT
  "t29"."unit_id",
  "t29"."child_id",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'not_recorded'
    WHEN "t17"."named" = 1
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'answer_missing'
    WHEN "t17"."named" = 1
    THEN 'factor_found'
    ELSE 'factor_not_found'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t29"."age_band",
  "t29"."sex",
  "t29"."ethnicity",
  "t29"."disability",
  "t29"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t27"."unit_id",
    "t27"."place_of",
    "t27"."child_no",
    "t27"."case_no",
    "t27"."child_id",
    "t27"."number",
    "t27"."started",
    "t27"."authorised",
    "t27"."authorised_unread",
    "t27"."born",
    "t27"."sex",
    "t27"."ethnicity",
    "t27"."disability",
    "t27"."need",
    "t27"."case_referral",
    "t27"."case_closed",
    "t27"."case_conference",
    "t27"."today",
    "t27"."since",
    "t27"."since_3",
    CASE
      WHEN "t27"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t27"."born" > "t27"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band",
    "t27"."case_referral" AS "referred"
  FROM (
    SELECT
      "t26"."unit_id",
      "t26"."place_of",
      "t26"."child_no",
      "t26"."case_no",
      "t26"."child_id",
      "t26"."number",
      "t26"."started",
      "t26"."authorised",
      "t26"."authorised_unread",
      "t26"."born",
      "t26"."sex",
      "t26"."ethnicity",
      "t26"."disability",
      "t26"."need",
      "t26"."case_referral",
      "t26"."case_closed",
      "t26"."case_conference",
      "t6"."today",
      "t6"."since",
      "t6"."since_3"
    FROM (
      SELECT
        "t24".*
        EXCLUDE ("k_no", "k_place")
      FROM (
        SELECT
          "t23"."unit_id",
          "t23"."place_of",
          "t23"."child_no",
          "t23"."case_no",
          "t23"."child_id",
          "t23"."number",
          "t23"."started",
          "t23"."authorised",
          "t23"."authorised_unread",
          "t23"."born",
          "t23"."sex",
          "t23"."ethnicity",
          "t23"."disability",
          "t8"."k_place",
          "t8"."k_no",
          "t8"."need",
          "t8"."case_referral",
          "t8"."case_closed",
          "t8"."case_conference"
        FROM (
          SELECT
            "t21".*
            EXCLUDE ("d_place", "d_no")
          FROM (
            SELECT
              "t20"."unit_id",
              "t20"."place_of",
              "t20"."child_no",
              "t20"."case_no",
              "t20"."child_id",
              "t20"."number",
              "t20"."started",
              "t20"."authorised",
              "t20"."authorised_unread",
              "t20"."born",
              "t20"."sex",
              "t20"."ethnicity",
              "t12"."d_place",
              "t12"."d_no",
              "t12"."disability"
            FROM (
              SELECT
                "t18".*
                EXCLUDE ("c_place", "c_no")
              FROM (
                SELECT
                  "t15"."unit_id",
                  "t15"."place_of",
                  "t15"."child_no",
                  "t15"."case_no",
                  "t15"."child_id",
                  "t15"."number",
                  "t15"."started",
                  "t15"."authorised",
                  "t15"."authorised_unread",
                  "t14"."c_place",
                  "t14"."c_no",
                  "t14"."born",
                  "t14"."sex",
                  "t14"."ethnicity"
                FROM (
                  SELECT
                    "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                    "t4"."source_name" AS "place_of",
                    "t4"."child_no",
                    "t4"."case_no",
                    "t4"."child_id",
                    "t4"."assessment_no" AS "number",
                    "t4"."start_date" AS "started",
                    "t4"."authorisation_date" AS "authorised",
                    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                  FROM "assessments" AS "t4"
                ) AS "t15"
                LEFT OUTER JOIN (
                  SELECT
                    "t5"."source_name" AS "c_place",
                    "t5"."child_no" AS "c_no",
                    COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                    "t5"."sex",
                    "t5"."ethnicity"
                  FROM "children" AS "t5"
                ) AS "t14"
                  ON "t15"."place_of" = "t14"."c_place" AND "t15"."child_no" = "t14"."c_no"
              ) AS "t18"
            ) AS "t20"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t3"."source_name" AS "d_place",
                "t3"."child_no" AS "d_no",
                'Y' AS "disability"
              FROM "disabilities" AS "t3"
              WHERE
                "t3"."disability" <> 'NONE'
            ) AS "t12"
              ON "t20"."place_of" = "t12"."d_place" AND "t20"."child_no" = "t12"."d_no"
          ) AS "t21"
        ) AS "t23"
        LEFT OUTER JOIN (
          SELECT
            "t2"."source_name" AS "k_place",
            "t2"."case_no" AS "k_no",
            "t2"."primary_need" AS "need",
            "t2"."referral_date" AS "case_referral",
            "t2"."closure_date" AS "case_closed",
            "t2"."conference_date" AS "case_conference"
          FROM "cin_details" AS "t2"
        ) AS "t8"
          ON "t23"."place_of" = "t8"."k_place" AND "t23"."case_no" = "t8"."k_no"
      ) AS "t24"
    ) AS "t26"
    CROSS JOIN "the_period" AS "t6"
  ) AS "t27"
  WHERE
    "t27"."authorised" > "t27"."since" AND "t27"."authorised" <= "t27"."today"
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t11"."f_place",
    "t11"."f_no",
    MAX("t11"."named") AS "named"
  FROM (
    SELECT
      "t0"."source_name" AS "f_place",
      "t0"."assessment_no" AS "f_no",
      CAST("t0"."factor" IN ('1A', '1B', '1C', '2A', '2B', '2C') AS BIGINT) AS "named"
    FROM "assessment_factors" AS "t0"
  ) AS "t11"
  GROUP BY
    1,
    2
) AS "t17"
  ON "t29"."place_of" = "t17"."f_place" AND "t29"."number" = "t17"."f_no"

-- factor_domestic_abuse
SELECT
  "t29"."unit_id",
  "t29"."child_id",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'not_recorded'
    WHEN "t17"."named" = 1
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'answer_missing'
    WHEN "t17"."named" = 1
    THEN 'factor_found'
    ELSE 'factor_not_found'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t29"."age_band",
  "t29"."sex",
  "t29"."ethnicity",
  "t29"."disability",
  "t29"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t27"."unit_id",
    "t27"."place_of",
    "t27"."child_no",
    "t27"."case_no",
    "t27"."child_id",
    "t27"."number",
    "t27"."started",
    "t27"."authorised",
    "t27"."authorised_unread",
    "t27"."born",
    "t27"."sex",
    "t27"."ethnicity",
    "t27"."disability",
    "t27"."need",
    "t27"."case_referral",
    "t27"."case_closed",
    "t27"."case_conference",
    "t27"."today",
    "t27"."since",
    "t27"."since_3",
    CASE
      WHEN "t27"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t27"."born" > "t27"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band",
    "t27"."case_referral" AS "referred"
  FROM (
    SELECT
      "t26"."unit_id",
      "t26"."place_of",
      "t26"."child_no",
      "t26"."case_no",
      "t26"."child_id",
      "t26"."number",
      "t26"."started",
      "t26"."authorised",
      "t26"."authorised_unread",
      "t26"."born",
      "t26"."sex",
      "t26"."ethnicity",
      "t26"."disability",
      "t26"."need",
      "t26"."case_referral",
      "t26"."case_closed",
      "t26"."case_conference",
      "t6"."today",
      "t6"."since",
      "t6"."since_3"
    FROM (
      SELECT
        "t24".*
        EXCLUDE ("k_no", "k_place")
      FROM (
        SELECT
          "t23"."unit_id",
          "t23"."place_of",
          "t23"."child_no",
          "t23"."case_no",
          "t23"."child_id",
          "t23"."number",
          "t23"."started",
          "t23"."authorised",
          "t23"."authorised_unread",
          "t23"."born",
          "t23"."sex",
          "t23"."ethnicity",
          "t23"."disability",
          "t8"."k_place",
          "t8"."k_no",
          "t8"."need",
          "t8"."case_referral",
          "t8"."case_closed",
          "t8"."case_conference"
        FROM (
          SELECT
            "t21".*
            EXCLUDE ("d_place", "d_no")
          FROM (
            SELECT
              "t20"."unit_id",
              "t20"."place_of",
              "t20"."child_no",
              "t20"."case_no",
              "t20"."child_id",
              "t20"."number",
              "t20"."started",
              "t20"."authorised",
              "t20"."authorised_unread",
              "t20"."born",
              "t20"."sex",
              "t20"."ethnicity",
              "t12"."d_place",
              "t12"."d_no",
              "t12"."disability"
            FROM (
              SELECT
                "t18".*
                EXCLUDE ("c_place", "c_no")
              FROM (
                SELECT
                  "t15"."unit_id",
                  "t15"."place_of",
                  "t15"."child_no",
                  "t15"."case_no",
                  "t15"."child_id",
                  "t15"."number",
                  "t15"."started",
                  "t15"."authorised",
                  "t15"."authorised_unread",
                  "t14"."c_place",
                  "t14"."c_no",
                  "t14"."born",
                  "t14"."sex",
                  "t14"."ethnicity"
                FROM (
                  SELECT
                    "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                    "t4"."source_name" AS "place_of",
                    "t4"."child_no",
                    "t4"."case_no",
                    "t4"."child_id",
                    "t4"."assessment_no" AS "number",
                    "t4"."start_date" AS "started",
                    "t4"."authorisation_date" AS "authorised",
                    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                  FROM "assessments" AS "t4"
                ) AS "t15"
                LEFT OUTER JOIN (
                  SELECT
                    "t5"."source_name" AS "c_place",
                    "t5"."child_no" AS "c_no",
                    COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                    "t5"."sex",
                    "t5"."ethnicity"
                  FROM "children" AS "t5"
                ) AS "t14"
                  ON "t15"."place_of" = "t14"."c_place" AND "t15"."child_no" = "t14"."c_no"
              ) AS "t18"
            ) AS "t20"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t3"."source_name" AS "d_place",
                "t3"."child_no" AS "d_no",
                'Y' AS "disability"
              FROM "disabilities" AS "t3"
              WHERE
                "t3"."disability" <> 'NONE'
            ) AS "t12"
              ON "t20"."place_of" = "t12"."d_place" AND "t20"."child_no" = "t12"."d_no"
          ) AS "t21"
        ) AS "t23"
        LEFT OUTER JOIN (
          SELECT
            "t2"."source_name" AS "k_place",
            "t2"."case_no" AS "k_no",
            "t2"."primary_need" AS "need",
            "t2"."referral_date" AS "case_referral",
            "t2"."closure_date" AS "case_closed",
            "t2"."conference_date" AS "case_conference"
          FROM "cin_details" AS "t2"
        ) AS "t8"
          ON "t23"."place_of" = "t8"."k_place" AND "t23"."case_no" = "t8"."k_no"
      ) AS "t24"
    ) AS "t26"
    CROSS JOIN "the_period" AS "t6"
  ) AS "t27"
  WHERE
    "t27"."authorised" > "t27"."since" AND "t27"."authorised" <= "t27"."today"
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t11"."f_place",
    "t11"."f_no",
    MAX("t11"."named") AS "named"
  FROM (
    SELECT
      "t0"."source_name" AS "f_place",
      "t0"."assessment_no" AS "f_no",
      CAST("t0"."factor" IN ('3A', '3B', '3C') AS BIGINT) AS "named"
    FROM "assessment_factors" AS "t0"
  ) AS "t11"
  GROUP BY
    1,
    2
) AS "t17"
  ON "t29"."place_of" = "t17"."f_place" AND "t29"."number" = "t17"."f_no"

-- factor_exploitation
SELECT
  "t29"."unit_id",
  "t29"."child_id",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'not_recorded'
    WHEN "t17"."named" = 1
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'answer_missing'
    WHEN "t17"."named" = 1
    THEN 'factor_found'
    ELSE 'factor_not_found'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t29"."age_band",
  "t29"."sex",
  "t29"."ethnicity",
  "t29"."disability",
  "t29"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t27"."unit_id",
    "t27"."place_of",
    "t27"."child_no",
    "t27"."case_no",
    "t27"."child_id",
    "t27"."number",
    "t27"."started",
    "t27"."authorised",
    "t27"."authorised_unread",
    "t27"."born",
    "t27"."sex",
    "t27"."ethnicity",
    "t27"."disability",
    "t27"."need",
    "t27"."case_referral",
    "t27"."case_closed",
    "t27"."case_conference",
    "t27"."today",
    "t27"."since",
    "t27"."since_3",
    CASE
      WHEN "t27"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t27"."born" > "t27"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band",
    "t27"."case_referral" AS "referred"
  FROM (
    SELECT
      "t26"."unit_id",
      "t26"."place_of",
      "t26"."child_no",
      "t26"."case_no",
      "t26"."child_id",
      "t26"."number",
      "t26"."started",
      "t26"."authorised",
      "t26"."authorised_unread",
      "t26"."born",
      "t26"."sex",
      "t26"."ethnicity",
      "t26"."disability",
      "t26"."need",
      "t26"."case_referral",
      "t26"."case_closed",
      "t26"."case_conference",
      "t6"."today",
      "t6"."since",
      "t6"."since_3"
    FROM (
      SELECT
        "t24".*
        EXCLUDE ("k_no", "k_place")
      FROM (
        SELECT
          "t23"."unit_id",
          "t23"."place_of",
          "t23"."child_no",
          "t23"."case_no",
          "t23"."child_id",
          "t23"."number",
          "t23"."started",
          "t23"."authorised",
          "t23"."authorised_unread",
          "t23"."born",
          "t23"."sex",
          "t23"."ethnicity",
          "t23"."disability",
          "t8"."k_place",
          "t8"."k_no",
          "t8"."need",
          "t8"."case_referral",
          "t8"."case_closed",
          "t8"."case_conference"
        FROM (
          SELECT
            "t21".*
            EXCLUDE ("d_place", "d_no")
          FROM (
            SELECT
              "t20"."unit_id",
              "t20"."place_of",
              "t20"."child_no",
              "t20"."case_no",
              "t20"."child_id",
              "t20"."number",
              "t20"."started",
              "t20"."authorised",
              "t20"."authorised_unread",
              "t20"."born",
              "t20"."sex",
              "t20"."ethnicity",
              "t12"."d_place",
              "t12"."d_no",
              "t12"."disability"
            FROM (
              SELECT
                "t18".*
                EXCLUDE ("c_place", "c_no")
              FROM (
                SELECT
                  "t15"."unit_id",
                  "t15"."place_of",
                  "t15"."child_no",
                  "t15"."case_no",
                  "t15"."child_id",
                  "t15"."number",
                  "t15"."started",
                  "t15"."authorised",
                  "t15"."authorised_unread",
                  "t14"."c_place",
                  "t14"."c_no",
                  "t14"."born",
                  "t14"."sex",
                  "t14"."ethnicity"
                FROM (
                  SELECT
                    "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                    "t4"."source_name" AS "place_of",
                    "t4"."child_no",
                    "t4"."case_no",
                    "t4"."child_id",
                    "t4"."assessment_no" AS "number",
                    "t4"."start_date" AS "started",
                    "t4"."authorisation_date" AS "authorised",
                    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                  FROM "assessments" AS "t4"
                ) AS "t15"
                LEFT OUTER JOIN (
                  SELECT
                    "t5"."source_name" AS "c_place",
                    "t5"."child_no" AS "c_no",
                    COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                    "t5"."sex",
                    "t5"."ethnicity"
                  FROM "children" AS "t5"
                ) AS "t14"
                  ON "t15"."place_of" = "t14"."c_place" AND "t15"."child_no" = "t14"."c_no"
              ) AS "t18"
            ) AS "t20"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t3"."source_name" AS "d_place",
                "t3"."child_no" AS "d_no",
                'Y' AS "disability"
              FROM "disabilities" AS "t3"
              WHERE
                "t3"."disability" <> 'NONE'
            ) AS "t12"
              ON "t20"."place_of" = "t12"."d_place" AND "t20"."child_no" = "t12"."d_no"
          ) AS "t21"
        ) AS "t23"
        LEFT OUTER JOIN (
          SELECT
            "t2"."source_name" AS "k_place",
            "t2"."case_no" AS "k_no",
            "t2"."primary_need" AS "need",
            "t2"."referral_date" AS "case_referral",
            "t2"."closure_date" AS "case_closed",
            "t2"."conference_date" AS "case_conference"
          FROM "cin_details" AS "t2"
        ) AS "t8"
          ON "t23"."place_of" = "t8"."k_place" AND "t23"."case_no" = "t8"."k_no"
      ) AS "t24"
    ) AS "t26"
    CROSS JOIN "the_period" AS "t6"
  ) AS "t27"
  WHERE
    "t27"."authorised" > "t27"."since" AND "t27"."authorised" <= "t27"."today"
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t11"."f_place",
    "t11"."f_no",
    MAX("t11"."named") AS "named"
  FROM (
    SELECT
      "t0"."source_name" AS "f_place",
      "t0"."assessment_no" AS "f_no",
      CAST("t0"."factor" IN ('11A', '12A', '13A', '24A') AS BIGINT) AS "named"
    FROM "assessment_factors" AS "t0"
  ) AS "t11"
  GROUP BY
    1,
    2
) AS "t17"
  ON "t29"."place_of" = "t17"."f_place" AND "t29"."number" = "t17"."f_no"

-- factor_mental_health
SELECT
  "t29"."unit_id",
  "t29"."child_id",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'not_recorded'
    WHEN "t17"."named" = 1
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t17"."named" IS NULL
    THEN 'answer_missing'
    WHEN "t17"."named" = 1
    THEN 'factor_found'
    ELSE 'factor_not_found'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t29"."age_band",
  "t29"."sex",
  "t29"."ethnicity",
  "t29"."disability",
  "t29"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t27"."unit_id",
    "t27"."place_of",
    "t27"."child_no",
    "t27"."case_no",
    "t27"."child_id",
    "t27"."number",
    "t27"."started",
    "t27"."authorised",
    "t27"."authorised_unread",
    "t27"."born",
    "t27"."sex",
    "t27"."ethnicity",
    "t27"."disability",
    "t27"."need",
    "t27"."case_referral",
    "t27"."case_closed",
    "t27"."case_conference",
    "t27"."today",
    "t27"."since",
    "t27"."since_3",
    CASE
      WHEN "t27"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t27"."born" > "t27"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t27"."today") - EXTRACT(year FROM "t27"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t27"."today") > EXTRACT(month FROM "t27"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t27"."today") = EXTRACT(month FROM "t27"."born")
            )
            AND (
              EXTRACT(day FROM "t27"."today") >= EXTRACT(day FROM "t27"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band",
    "t27"."case_referral" AS "referred"
  FROM (
    SELECT
      "t26"."unit_id",
      "t26"."place_of",
      "t26"."child_no",
      "t26"."case_no",
      "t26"."child_id",
      "t26"."number",
      "t26"."started",
      "t26"."authorised",
      "t26"."authorised_unread",
      "t26"."born",
      "t26"."sex",
      "t26"."ethnicity",
      "t26"."disability",
      "t26"."need",
      "t26"."case_referral",
      "t26"."case_closed",
      "t26"."case_conference",
      "t6"."today",
      "t6"."since",
      "t6"."since_3"
    FROM (
      SELECT
        "t24".*
        EXCLUDE ("k_no", "k_place")
      FROM (
        SELECT
          "t23"."unit_id",
          "t23"."place_of",
          "t23"."child_no",
          "t23"."case_no",
          "t23"."child_id",
          "t23"."number",
          "t23"."started",
          "t23"."authorised",
          "t23"."authorised_unread",
          "t23"."born",
          "t23"."sex",
          "t23"."ethnicity",
          "t23"."disability",
          "t8"."k_place",
          "t8"."k_no",
          "t8"."need",
          "t8"."case_referral",
          "t8"."case_closed",
          "t8"."case_conference"
        FROM (
          SELECT
            "t21".*
            EXCLUDE ("d_place", "d_no")
          FROM (
            SELECT
              "t20"."unit_id",
              "t20"."place_of",
              "t20"."child_no",
              "t20"."case_no",
              "t20"."child_id",
              "t20"."number",
              "t20"."started",
              "t20"."authorised",
              "t20"."authorised_unread",
              "t20"."born",
              "t20"."sex",
              "t20"."ethnicity",
              "t12"."d_place",
              "t12"."d_no",
              "t12"."disability"
            FROM (
              SELECT
                "t18".*
                EXCLUDE ("c_place", "c_no")
              FROM (
                SELECT
                  "t15"."unit_id",
                  "t15"."place_of",
                  "t15"."child_no",
                  "t15"."case_no",
                  "t15"."child_id",
                  "t15"."number",
                  "t15"."started",
                  "t15"."authorised",
                  "t15"."authorised_unread",
                  "t14"."c_place",
                  "t14"."c_no",
                  "t14"."born",
                  "t14"."sex",
                  "t14"."ethnicity"
                FROM (
                  SELECT
                    "t4"."source_name" || '/assessments#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                    "t4"."source_name" AS "place_of",
                    "t4"."child_no",
                    "t4"."case_no",
                    "t4"."child_id",
                    "t4"."assessment_no" AS "number",
                    "t4"."start_date" AS "started",
                    "t4"."authorisation_date" AS "authorised",
                    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'authorisation_date'), FALSE) AS "authorised_unread"
                  FROM "assessments" AS "t4"
                ) AS "t15"
                LEFT OUTER JOIN (
                  SELECT
                    "t5"."source_name" AS "c_place",
                    "t5"."child_no" AS "c_no",
                    COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                    "t5"."sex",
                    "t5"."ethnicity"
                  FROM "children" AS "t5"
                ) AS "t14"
                  ON "t15"."place_of" = "t14"."c_place" AND "t15"."child_no" = "t14"."c_no"
              ) AS "t18"
            ) AS "t20"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t3"."source_name" AS "d_place",
                "t3"."child_no" AS "d_no",
                'Y' AS "disability"
              FROM "disabilities" AS "t3"
              WHERE
                "t3"."disability" <> 'NONE'
            ) AS "t12"
              ON "t20"."place_of" = "t12"."d_place" AND "t20"."child_no" = "t12"."d_no"
          ) AS "t21"
        ) AS "t23"
        LEFT OUTER JOIN (
          SELECT
            "t2"."source_name" AS "k_place",
            "t2"."case_no" AS "k_no",
            "t2"."primary_need" AS "need",
            "t2"."referral_date" AS "case_referral",
            "t2"."closure_date" AS "case_closed",
            "t2"."conference_date" AS "case_conference"
          FROM "cin_details" AS "t2"
        ) AS "t8"
          ON "t23"."place_of" = "t8"."k_place" AND "t23"."case_no" = "t8"."k_no"
      ) AS "t24"
    ) AS "t26"
    CROSS JOIN "the_period" AS "t6"
  ) AS "t27"
  WHERE
    "t27"."authorised" > "t27"."since" AND "t27"."authorised" <= "t27"."today"
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t11"."f_place",
    "t11"."f_no",
    MAX("t11"."named") AS "named"
  FROM (
    SELECT
      "t0"."source_name" AS "f_place",
      "t0"."assessment_no" AS "f_no",
      CAST("t0"."factor" IN ('4A', '4B', '4C') AS BIGINT) AS "named"
    FROM "assessment_factors" AS "t0"
  ) AS "t11"
  GROUP BY
    1,
    2
) AS "t17"
  ON "t29"."place_of" = "t17"."f_place" AND "t29"."number" = "t17"."f_no"

-- need_over_2_years
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE
    WHEN "t22"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t22"."started" + INTERVAL '2' YEAR
    ) <= "t22"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t22"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t22"."started" + INTERVAL '2' YEAR
    ) <= "t22"."today"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t22"."started", "t22"."today") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t22"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t22"."born" > "t22"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  "t22"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21"."unit_id",
    "t21"."place_of",
    "t21"."child_no",
    "t21"."case_no",
    "t21"."child_id",
    "t21"."started",
    "t21"."ended",
    "t21"."ended_unread",
    "t21"."nothing_further",
    "t21"."born",
    "t21"."sex",
    "t21"."ethnicity",
    "t21"."disability",
    "t21"."need",
    "t21"."case_referral",
    "t21"."case_closed",
    "t21"."case_conference",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t18"."unit_id",
        "t18"."place_of",
        "t18"."child_no",
        "t18"."case_no",
        "t18"."child_id",
        "t18"."started",
        "t18"."ended",
        "t18"."ended_unread",
        "t18"."nothing_further",
        "t18"."born",
        "t18"."sex",
        "t18"."ethnicity",
        "t18"."disability",
        "t6"."k_place",
        "t6"."k_no",
        "t6"."need",
        "t6"."case_referral",
        "t6"."case_closed",
        "t6"."case_conference"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t15"."unit_id",
            "t15"."place_of",
            "t15"."child_no",
            "t15"."case_no",
            "t15"."child_id",
            "t15"."started",
            "t15"."ended",
            "t15"."ended_unread",
            "t15"."nothing_further",
            "t15"."born",
            "t15"."sex",
            "t15"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."place_of",
                "t12"."child_no",
                "t12"."case_no",
                "t12"."child_id",
                "t12"."started",
                "t12"."ended",
                "t12"."ended_unread",
                "t12"."nothing_further",
                "t11"."c_place",
                "t11"."c_no",
                "t11"."born",
                "t11"."sex",
                "t11"."ethnicity"
              FROM (
                SELECT
                  "t1"."source_name" || '/cin_details#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                  "t1"."source_name" AS "place_of",
                  "t1"."child_no",
                  "t1"."case_no",
                  "t1"."child_id",
                  "t1"."referral_date" AS "started",
                  "t1"."closure_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
                  "t1"."no_further_action" AS "nothing_further"
                FROM "cin_details" AS "t1"
              ) AS "t12"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."source_name" AS "c_place",
                  "t3"."child_no" AS "c_no",
                  COALESCE("t3"."date_of_birth", "t3"."expected_date_of_birth") AS "born",
                  "t3"."sex",
                  "t3"."ethnicity"
                FROM "children" AS "t3"
              ) AS "t11"
                ON "t12"."place_of" = "t11"."c_place" AND "t12"."child_no" = "t11"."c_no"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t15"."place_of" = "t10"."d_place" AND "t15"."child_no" = "t10"."d_no"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t6"
        ON "t18"."place_of" = "t6"."k_place" AND "t18"."case_no" = "t6"."k_no"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN "the_period" AS "t4"
) AS "t22"
WHERE
  NOT (
    COALESCE("t22"."nothing_further", FALSE)
  )
  AND "t22"."started" <= "t22"."today"
  AND (
    (
      "t22"."ended" IS NULL
    ) OR (
      "t22"."ended" > "t22"."today"
    )
  )

-- section_47_per_10000
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."started",
    "t22"."conference",
    "t22"."conference_unread",
    "t22"."unnecessary",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."started",
        "t19"."conference",
        "t19"."conference_unread",
        "t19"."unnecessary",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."started",
            "t16"."conference",
            "t16"."conference_unread",
            "t16"."unnecessary",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."started",
                "t13"."conference",
                "t13"."conference_unread",
                "t13"."unnecessary",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/section_47#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."start_date" AS "started",
                  "t3"."conference_date" AS "conference",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                  "t3"."conference_not_required" AS "unnecessary"
                FROM "section_47" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."started" > "t23"."since" AND "t23"."started" <= "t23"."today"

-- section_47_to_conference
SELECT
  "t35"."unit_id",
  "t35"."child_id",
  CASE
    WHEN "t35"."conference_unread"
    THEN 'not_recorded'
    WHEN (
      "t35"."conference" IS NOT NULL
    )
    AND (
      "t35"."conference" <= "t35"."today"
    )
    THEN 'met'
    WHEN NOT (
      (
        "t35"."conference" IS NOT NULL
      )
      AND (
        "t35"."conference" <= "t35"."today"
      )
    )
    AND NOT (
      COALESCE("t35"."unnecessary", FALSE)
    )
    AND NOT (
      "t35"."conference_unread"
    )
    AND (
      (
        "t35"."today_no" - "t35"."from_no"
      ) <= 15
    )
    THEN 'not_applicable'
    WHEN COALESCE("t35"."unnecessary", FALSE)
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t35"."conference_unread"
    THEN 'date_unreadable'
    WHEN (
      "t35"."conference" IS NOT NULL
    )
    AND (
      "t35"."conference" <= "t35"."today"
    )
    THEN 'conference_held'
    WHEN NOT (
      (
        "t35"."conference" IS NOT NULL
      )
      AND (
        "t35"."conference" <= "t35"."today"
      )
    )
    AND NOT (
      COALESCE("t35"."unnecessary", FALSE)
    )
    AND NOT (
      "t35"."conference_unread"
    )
    AND (
      (
        "t35"."today_no" - "t35"."from_no"
      ) <= 15
    )
    THEN 'still_open'
    WHEN COALESCE("t35"."unnecessary", FALSE)
    THEN 'conference_unnecessary'
    ELSE 'no_conference'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      (
        "t35"."conference" IS NOT NULL
      )
      AND (
        "t35"."conference" <= "t35"."today"
      )
    )
    AND NOT (
      COALESCE("t35"."unnecessary", FALSE)
    )
    AND NOT (
      "t35"."conference_unread"
    )
    THEN "t35"."today_no" - "t35"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      (
        "t35"."conference" IS NOT NULL
      )
      AND (
        "t35"."conference" <= "t35"."today"
      )
    )
    AND NOT (
      COALESCE("t35"."unnecessary", FALSE)
    )
    AND NOT (
      "t35"."conference_unread"
    )
    THEN 15 - (
      "t35"."today_no" - "t35"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t35"."age_band",
  "t35"."sex",
  "t35"."ethnicity",
  "t35"."disability",
  "t35"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t34".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t33"."unit_id",
      "t33"."place_of",
      "t33"."child_no",
      "t33"."case_no",
      "t33"."child_id",
      "t33"."started",
      "t33"."conference",
      "t33"."conference_unread",
      "t33"."unnecessary",
      "t33"."born",
      "t33"."sex",
      "t33"."ethnicity",
      "t33"."disability",
      "t33"."need",
      "t33"."case_referral",
      "t33"."case_closed",
      "t33"."case_conference",
      "t33"."today",
      "t33"."since",
      "t33"."since_3",
      "t33"."age_band",
      "t33"."from_no",
      "t10"."_day",
      "t10"."today_no"
    FROM (
      SELECT
        "t31".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t30"."unit_id",
          "t30"."place_of",
          "t30"."child_no",
          "t30"."case_no",
          "t30"."child_id",
          "t30"."started",
          "t30"."conference",
          "t30"."conference_unread",
          "t30"."unnecessary",
          "t30"."born",
          "t30"."sex",
          "t30"."ethnicity",
          "t30"."disability",
          "t30"."need",
          "t30"."case_referral",
          "t30"."case_closed",
          "t30"."case_conference",
          "t30"."today",
          "t30"."since",
          "t30"."since_3",
          "t30"."age_band",
          "t11"."_day",
          "t11"."from_no"
        FROM (
          SELECT
            "t28"."unit_id",
            "t28"."place_of",
            "t28"."child_no",
            "t28"."case_no",
            "t28"."child_id",
            "t28"."started",
            "t28"."conference",
            "t28"."conference_unread",
            "t28"."unnecessary",
            "t28"."born",
            "t28"."sex",
            "t28"."ethnicity",
            "t28"."disability",
            "t28"."need",
            "t28"."case_referral",
            "t28"."case_closed",
            "t28"."case_conference",
            "t28"."today",
            "t28"."since",
            "t28"."since_3",
            CASE
              WHEN "t28"."born" IS NULL
              THEN CAST(NULL AS TEXT)
              WHEN "t28"."born" > "t28"."today"
              THEN 'unborn'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 1
              THEN 'under 1'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 5
              THEN '1 to 4'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 10
              THEN '5 to 9'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 16
              THEN '10 to 15'
              WHEN (
                (
                  EXTRACT(year FROM "t28"."today") - EXTRACT(year FROM "t28"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t28"."today") > EXTRACT(month FROM "t28"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t28"."today") = EXTRACT(month FROM "t28"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t28"."today") >= EXTRACT(day FROM "t28"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 18
              THEN '16 and 17'
              ELSE '18 and over'
            END AS "age_band"
          FROM (
            SELECT
              "t27"."unit_id",
              "t27"."place_of",
              "t27"."child_no",
              "t27"."case_no",
              "t27"."child_id",
              "t27"."started",
              "t27"."conference",
              "t27"."conference_unread",
              "t27"."unnecessary",
              "t27"."born",
              "t27"."sex",
              "t27"."ethnicity",
              "t27"."disability",
              "t27"."need",
              "t27"."case_referral",
              "t27"."case_closed",
              "t27"."case_conference",
              "t6"."today",
              "t6"."since",
              "t6"."since_3"
            FROM (
              SELECT
                "t25".*
                EXCLUDE ("k_no", "k_place")
              FROM (
                SELECT
                  "t24"."unit_id",
                  "t24"."place_of",
                  "t24"."child_no",
                  "t24"."case_no",
                  "t24"."child_id",
                  "t24"."started",
                  "t24"."conference",
                  "t24"."conference_unread",
                  "t24"."unnecessary",
                  "t24"."born",
                  "t24"."sex",
                  "t24"."ethnicity",
                  "t24"."disability",
                  "t12"."k_place",
                  "t12"."k_no",
                  "t12"."need",
                  "t12"."case_referral",
                  "t12"."case_closed",
                  "t12"."case_conference"
                FROM (
                  SELECT
                    "t22".*
                    EXCLUDE ("d_place", "d_no")
                  FROM (
                    SELECT
                      "t21"."unit_id",
                      "t21"."place_of",
                      "t21"."child_no",
                      "t21"."case_no",
                      "t21"."child_id",
                      "t21"."started",
                      "t21"."conference",
                      "t21"."conference_unread",
                      "t21"."unnecessary",
                      "t21"."born",
                      "t21"."sex",
                      "t21"."ethnicity",
                      "t15"."d_place",
                      "t15"."d_no",
                      "t15"."disability"
                    FROM (
                      SELECT
                        "t19".*
                        EXCLUDE ("c_place", "c_no")
                      FROM (
                        SELECT
                          "t18"."unit_id",
                          "t18"."place_of",
                          "t18"."child_no",
                          "t18"."case_no",
                          "t18"."child_id",
                          "t18"."started",
                          "t18"."conference",
                          "t18"."conference_unread",
                          "t18"."unnecessary",
                          "t17"."c_place",
                          "t17"."c_no",
                          "t17"."born",
                          "t17"."sex",
                          "t17"."ethnicity"
                        FROM (
                          SELECT
                            "t4"."source_name" || '/section_47#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                            "t4"."source_name" AS "place_of",
                            "t4"."child_no",
                            "t4"."case_no",
                            "t4"."child_id",
                            "t4"."start_date" AS "started",
                            "t4"."conference_date" AS "conference",
                            COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                            "t4"."conference_not_required" AS "unnecessary"
                          FROM "section_47" AS "t4"
                        ) AS "t18"
                        LEFT OUTER JOIN (
                          SELECT
                            "t5"."source_name" AS "c_place",
                            "t5"."child_no" AS "c_no",
                            COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                            "t5"."sex",
                            "t5"."ethnicity"
                          FROM "children" AS "t5"
                        ) AS "t17"
                          ON "t18"."place_of" = "t17"."c_place" AND "t18"."child_no" = "t17"."c_no"
                      ) AS "t19"
                    ) AS "t21"
                    LEFT OUTER JOIN (
                      SELECT DISTINCT
                        "t3"."source_name" AS "d_place",
                        "t3"."child_no" AS "d_no",
                        'Y' AS "disability"
                      FROM "disabilities" AS "t3"
                      WHERE
                        "t3"."disability" <> 'NONE'
                    ) AS "t15"
                      ON "t21"."place_of" = "t15"."d_place" AND "t21"."child_no" = "t15"."d_no"
                  ) AS "t22"
                ) AS "t24"
                LEFT OUTER JOIN (
                  SELECT
                    "t2"."source_name" AS "k_place",
                    "t2"."case_no" AS "k_no",
                    "t2"."primary_need" AS "need",
                    "t2"."referral_date" AS "case_referral",
                    "t2"."closure_date" AS "case_closed",
                    "t2"."conference_date" AS "case_conference"
                  FROM "cin_details" AS "t2"
                ) AS "t12"
                  ON "t24"."place_of" = "t12"."k_place" AND "t24"."case_no" = "t12"."k_no"
              ) AS "t25"
            ) AS "t27"
            CROSS JOIN "the_period" AS "t6"
          ) AS "t28"
          WHERE
            "t28"."started" > "t28"."since" AND "t28"."started" <= "t28"."today"
        ) AS "t30"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t11"
          ON "t30"."started" = "t11"."_day"
      ) AS "t31"
    ) AS "t33"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t10"
      ON "t33"."today" = "t10"."_day"
  ) AS "t34"
) AS "t35"

-- plan_reviews_in_time
WITH "t33" AS (
  SELECT
    "t32"."unit_id",
    "t32"."place_of",
    "t32"."child_no",
    "t32"."case_no",
    "t32"."child_id",
    "t32"."number",
    "t32"."started",
    "t32"."ended",
    "t32"."ended_unread",
    "t32"."previous",
    "t32"."category",
    "t32"."born",
    "t32"."sex",
    "t32"."ethnicity",
    "t32"."disability",
    "t32"."need",
    "t32"."case_referral",
    "t32"."case_closed",
    "t32"."case_conference",
    "t7"."today",
    "t7"."since",
    "t7"."since_3"
  FROM (
    SELECT
      "t30".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t29"."unit_id",
        "t29"."place_of",
        "t29"."child_no",
        "t29"."case_no",
        "t29"."child_id",
        "t29"."number",
        "t29"."started",
        "t29"."ended",
        "t29"."ended_unread",
        "t29"."previous",
        "t29"."category",
        "t29"."born",
        "t29"."sex",
        "t29"."ethnicity",
        "t29"."disability",
        "t12"."k_place",
        "t12"."k_no",
        "t12"."need",
        "t12"."case_referral",
        "t12"."case_closed",
        "t12"."case_conference"
      FROM (
        SELECT
          "t27".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t26"."unit_id",
            "t26"."place_of",
            "t26"."child_no",
            "t26"."case_no",
            "t26"."child_id",
            "t26"."number",
            "t26"."started",
            "t26"."ended",
            "t26"."ended_unread",
            "t26"."previous",
            "t26"."category",
            "t26"."born",
            "t26"."sex",
            "t26"."ethnicity",
            "t18"."d_place",
            "t18"."d_no",
            "t18"."disability"
          FROM (
            SELECT
              "t24".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t22"."unit_id",
                "t22"."place_of",
                "t22"."child_no",
                "t22"."case_no",
                "t22"."child_id",
                "t22"."number",
                "t22"."started",
                "t22"."ended",
                "t22"."ended_unread",
                "t22"."previous",
                "t22"."category",
                "t20"."c_place",
                "t20"."c_no",
                "t20"."born",
                "t20"."sex",
                "t20"."ethnicity"
              FROM (
                SELECT
                  "t4"."source_name" || '/cp_plans#' || CAST("t4"."source_row" AS TEXT) AS "unit_id",
                  "t4"."source_name" AS "place_of",
                  "t4"."child_no",
                  "t4"."case_no",
                  "t4"."child_id",
                  "t4"."plan_no" AS "number",
                  "t4"."start_date" AS "started",
                  "t4"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t4"."previous_plans" AS "previous",
                  "t4"."latest_category" AS "category"
                FROM "cp_plans" AS "t4"
              ) AS "t22"
              LEFT OUTER JOIN (
                SELECT
                  "t5"."source_name" AS "c_place",
                  "t5"."child_no" AS "c_no",
                  COALESCE("t5"."date_of_birth", "t5"."expected_date_of_birth") AS "born",
                  "t5"."sex",
                  "t5"."ethnicity"
                FROM "children" AS "t5"
              ) AS "t20"
                ON "t22"."place_of" = "t20"."c_place" AND "t22"."child_no" = "t20"."c_no"
            ) AS "t24"
          ) AS "t26"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t3"."source_name" AS "d_place",
              "t3"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t3"
            WHERE
              "t3"."disability" <> 'NONE'
          ) AS "t18"
            ON "t26"."place_of" = "t18"."d_place" AND "t26"."child_no" = "t18"."d_no"
        ) AS "t27"
      ) AS "t29"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t12"
        ON "t29"."place_of" = "t12"."k_place" AND "t29"."case_no" = "t12"."k_no"
    ) AS "t30"
  ) AS "t32"
  CROSS JOIN "the_period" AS "t7"
), "t37" AS (
  SELECT
    "t36"."unit_id",
    "t36"."key",
    "t36"."started",
    "t36"."since",
    "t36"."today",
    "t23"."r_key",
    "t23"."r_day"
  FROM (
    SELECT
      "t34"."unit_id",
      "t34"."place_of" || '#' || CAST("t34"."number" AS TEXT) AS "key",
      "t34"."started",
      "t34"."since",
      "t34"."today"
    FROM "t33" AS "t34"
    WHERE
      "t34"."started" <= "t34"."today"
      AND (
        (
          "t34"."ended" IS NULL
        ) OR (
          "t34"."ended" > "t34"."today"
        )
      )
  ) AS "t36"
  INNER JOIN (
    SELECT
      "t6"."source_name" || '#' || CAST("t6"."plan_no" AS TEXT) AS "r_key",
      "t6"."review_date" AS "r_day"
    FROM "cp_reviews" AS "t6"
    WHERE
      "t6"."review_date" IS NOT NULL
  ) AS "t23"
    ON "t36"."key" = "t23"."r_key"
    AND "t23"."r_day" <= "t36"."today"
    AND "t23"."r_day" >= "t36"."started"
)
SELECT
  "t64"."unit_id",
  "t64"."child_id",
  CASE
    WHEN "t64"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t64"."started" + INTERVAL '3' MONTH
    ) > "t64"."today"
    THEN 'not_applicable'
    WHEN "t64"."late" = 1
    THEN 'not_met'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN "t64"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t64"."started" + INTERVAL '3' MONTH
    ) > "t64"."today"
    THEN 'under_three_months'
    WHEN "t64"."late" = 1
    THEN 'late'
    ELSE 'in_time'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t64"."ended_unread"
    )
    THEN "t64"."used"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t64"."ended_unread"
    )
    THEN "t64"."allowed" - "t64"."used"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t64"."age_band",
  "t64"."sex",
  "t64"."ethnicity",
  "t64"."disability",
  "t64"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t63".*
    EXCLUDE ("f_unit")
  FROM (
    SELECT
      "t40"."unit_id",
      "t40"."place_of",
      "t40"."child_no",
      "t40"."case_no",
      "t40"."child_id",
      "t40"."number",
      "t40"."started",
      "t40"."ended",
      "t40"."ended_unread",
      "t40"."previous",
      "t40"."category",
      "t40"."born",
      "t40"."sex",
      "t40"."ethnicity",
      "t40"."disability",
      "t40"."need",
      "t40"."case_referral",
      "t40"."case_closed",
      "t40"."case_conference",
      "t40"."today",
      "t40"."since",
      "t40"."since_3",
      "t40"."age_band",
      "t40"."key",
      "t62"."f_unit",
      "t62"."late",
      "t62"."held",
      "t62"."used",
      "t62"."allowed"
    FROM (
      SELECT
        "t34"."unit_id",
        "t34"."place_of",
        "t34"."child_no",
        "t34"."case_no",
        "t34"."child_id",
        "t34"."number",
        "t34"."started",
        "t34"."ended",
        "t34"."ended_unread",
        "t34"."previous",
        "t34"."category",
        "t34"."born",
        "t34"."sex",
        "t34"."ethnicity",
        "t34"."disability",
        "t34"."need",
        "t34"."case_referral",
        "t34"."case_closed",
        "t34"."case_conference",
        "t34"."today",
        "t34"."since",
        "t34"."since_3",
        CASE
          WHEN "t34"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t34"."born" > "t34"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t34"."today") - EXTRACT(year FROM "t34"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t34"."today") > EXTRACT(month FROM "t34"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t34"."today") = EXTRACT(month FROM "t34"."born")
                )
                AND (
                  EXTRACT(day FROM "t34"."today") >= EXTRACT(day FROM "t34"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t34"."today") - EXTRACT(year FROM "t34"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t34"."today") > EXTRACT(month FROM "t34"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t34"."today") = EXTRACT(month FROM "t34"."born")
                )
                AND (
                  EXTRACT(day FROM "t34"."today") >= EXTRACT(day FROM "t34"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t34"."today") - EXTRACT(year FROM "t34"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t34"."today") > EXTRACT(month FROM "t34"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t34"."today") = EXTRACT(month FROM "t34"."born")
                )
                AND (
                  EXTRACT(day FROM "t34"."today") >= EXTRACT(day FROM "t34"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t34"."today") - EXTRACT(year FROM "t34"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t34"."today") > EXTRACT(month FROM "t34"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t34"."today") = EXTRACT(month FROM "t34"."born")
                )
                AND (
                  EXTRACT(day FROM "t34"."today") >= EXTRACT(day FROM "t34"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t34"."today") - EXTRACT(year FROM "t34"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t34"."today") > EXTRACT(month FROM "t34"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t34"."today") = EXTRACT(month FROM "t34"."born")
                )
                AND (
                  EXTRACT(day FROM "t34"."today") >= EXTRACT(day FROM "t34"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band",
        "t34"."place_of" || '#' || CAST("t34"."number" AS TEXT) AS "key"
      FROM "t33" AS "t34"
      WHERE
        "t34"."started" <= "t34"."today"
        AND (
          (
            "t34"."ended" IS NULL
          ) OR (
            "t34"."ended" > "t34"."today"
          )
        )
    ) AS "t40"
    LEFT OUTER JOIN (
      SELECT
        "t60"."unit_id" AS "f_unit",
        MAX("t60"."late") AS "late",
        MAX("t60"."nth") AS "held",
        MAX("t60"."used") AS "used",
        MAX("t60"."allowed") AS "allowed"
      FROM (
        SELECT
          "t59"."unit_id",
          "t59"."is_new",
          "t59"."today",
          "t59"."day",
          "t59"."kind",
          "t59"."nth",
          "t59"."before",
          "t59"."day_no",
          "t59"."before_no",
          "t59"."today_no",
          "t59"."is_late",
          "t59"."is_last",
          CASE
            WHEN (
              (
                "t59"."nth" > 0
              ) AND "t59"."is_late"
            )
            OR (
              "t59"."is_last"
              AND CASE
                WHEN "t59"."is_new" AND (
                  (
                    "t59"."nth" + 1
                  ) = 1
                )
                THEN "t59"."today" > (
                  "t59"."day" + INTERVAL '3' MONTH
                )
                WHEN "t59"."is_new" AND (
                  (
                    "t59"."nth" + 1
                  ) = 2
                )
                THEN "t59"."today" > (
                  "t59"."day" + INTERVAL '6' MONTH
                )
                ELSE "t59"."today" > (
                  "t59"."day" + INTERVAL '6' MONTH
                )
              END
            )
            THEN 1
            ELSE 0
          END AS "late",
          CASE
            WHEN "t59"."is_last"
            THEN CASE
              WHEN FALSE
              THEN "t59"."today_no" - "t59"."day_no"
              ELSE DATE_DIFF('DAY', "t59"."day", "t59"."today")
            END
            ELSE NULL
          END AS "used",
          CASE
            WHEN "t59"."is_last"
            THEN CASE
              WHEN "t59"."is_new" AND (
                "t59"."nth" = 0
              )
              THEN 90
              WHEN "t59"."is_new" AND (
                "t59"."nth" = 1
              )
              THEN 180
              ELSE 180
            END
            ELSE NULL
          END AS "allowed"
        FROM (
          SELECT
            "t58"."unit_id",
            "t58"."is_new",
            "t58"."today",
            "t58"."day",
            "t58"."kind",
            "t58"."nth",
            "t58"."before",
            "t58"."day_no",
            "t58"."before_no",
            "t58"."today_no",
            CASE
              WHEN "t58"."is_new" AND (
                "t58"."nth" = 1
              )
              THEN "t58"."day" > (
                "t58"."before" + INTERVAL '3' MONTH
              )
              WHEN "t58"."is_new" AND (
                "t58"."nth" = 2
              )
              THEN "t58"."day" > (
                "t58"."before" + INTERVAL '6' MONTH
              )
              ELSE "t58"."day" > (
                "t58"."before" + INTERVAL '6' MONTH
              )
            END AS "is_late",
            "t58"."nth" = MAX("t58"."nth") OVER (
              PARTITION BY "t58"."unit_id"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) AS "is_last"
          FROM (
            SELECT
              "t57".*
              EXCLUDE ("_day")
            FROM (
              SELECT
                "t56"."unit_id",
                "t56"."is_new",
                "t56"."today",
                "t56"."day",
                "t56"."kind",
                "t56"."nth",
                "t56"."before",
                "t56"."day_no",
                "t56"."before_no",
                "t13"."_day",
                "t13"."today_no"
              FROM (
                SELECT
                  "t54".*
                  EXCLUDE ("_day")
                FROM (
                  SELECT
                    "t53"."unit_id",
                    "t53"."is_new",
                    "t53"."today",
                    "t53"."day",
                    "t53"."kind",
                    "t53"."nth",
                    "t53"."before",
                    "t53"."day_no",
                    "t14"."_day",
                    "t14"."before_no"
                  FROM (
                    SELECT
                      "t51".*
                      EXCLUDE ("_day")
                    FROM (
                      SELECT
                        "t50"."unit_id",
                        "t50"."is_new",
                        "t50"."today",
                        "t50"."day",
                        "t50"."kind",
                        "t50"."nth",
                        "t50"."before",
                        "t15"."_day",
                        "t15"."day_no"
                      FROM (
                        SELECT
                          "t48"."unit_id",
                          "t48"."is_new",
                          "t48"."today",
                          "t48"."day",
                          "t48"."kind",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t48"."unit_id"
                            ORDER BY "t48"."kind" ASC, "t48"."day" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "nth",
                          LAG("t48"."day") OVER (
                            PARTITION BY "t48"."unit_id"
                            ORDER BY "t48"."kind" ASC, "t48"."day" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "before"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t46"."unit_id",
                              "t46"."started" > "t46"."since" AS "is_new",
                              "t46"."today",
                              CASE
                                WHEN "t46"."started" > "t46"."since"
                                THEN "t46"."started"
                                ELSE COALESCE("t46"."known", "t46"."since")
                              END AS "day",
                              0 AS "kind"
                            FROM (
                              SELECT
                                "t45".*
                                EXCLUDE ("b_unit")
                              FROM (
                                SELECT
                                  "t36"."unit_id",
                                  "t36"."key",
                                  "t36"."started",
                                  "t36"."since",
                                  "t36"."today",
                                  "t44"."b_unit",
                                  "t44"."known"
                                FROM (
                                  SELECT
                                    "t34"."unit_id",
                                    "t34"."place_of" || '#' || CAST("t34"."number" AS TEXT) AS "key",
                                    "t34"."started",
                                    "t34"."since",
                                    "t34"."today"
                                  FROM "t33" AS "t34"
                                  WHERE
                                    "t34"."started" <= "t34"."today"
                                    AND (
                                      (
                                        "t34"."ended" IS NULL
                                      ) OR (
                                        "t34"."ended" > "t34"."today"
                                      )
                                    )
                                ) AS "t36"
                                LEFT OUTER JOIN (
                                  SELECT
                                    "t42"."unit_id" AS "b_unit",
                                    MAX("t42"."r_day") AS "known"
                                  FROM (
                                    SELECT
                                      *
                                    FROM "t37" AS "t38"
                                    WHERE
                                      "t38"."r_day" <= "t38"."since"
                                  ) AS "t42"
                                  GROUP BY
                                    1
                                ) AS "t44"
                                  ON "t36"."unit_id" = "t44"."b_unit"
                              ) AS "t45"
                            ) AS "t46"
                          ) AS "t47"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT DISTINCT
                              "t38"."unit_id",
                              "t38"."started" > "t38"."since" AS "is_new",
                              "t38"."today",
                              "t38"."r_day" AS "day",
                              1 AS "kind"
                            FROM "t37" AS "t38"
                            WHERE
                              "t38"."r_day" > "t38"."since"
                          ) AS "t41"
                        ) AS "t48"
                      ) AS "t50"
                      LEFT OUTER JOIN (
                        SELECT
                          "t2"."working_day" AS "_day",
                          "t2"."number" AS "day_no"
                        FROM "working_days" AS "t2"
                      ) AS "t15"
                        ON "t50"."day" = "t15"."_day"
                    ) AS "t51"
                  ) AS "t53"
                  LEFT OUTER JOIN (
                    SELECT
                      "t2"."working_day" AS "_day",
                      "t2"."number" AS "before_no"
                    FROM "working_days" AS "t2"
                  ) AS "t14"
                    ON "t53"."before" = "t14"."_day"
                ) AS "t54"
              ) AS "t56"
              LEFT OUTER JOIN (
                SELECT
                  "t2"."working_day" AS "_day",
                  "t2"."number" AS "today_no"
                FROM "working_days" AS "t2"
              ) AS "t13"
                ON "t56"."today" = "t13"."_day"
            ) AS "t57"
          ) AS "t58"
        ) AS "t59"
      ) AS "t60"
      GROUP BY
        1
    ) AS "t62"
      ON "t40"."unit_id" = "t62"."f_unit"
  ) AS "t63"
) AS "t64"

-- plans_ended_lasting_2_years
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE
    WHEN "t23"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t23"."ended" < "t23"."started"
    THEN 'not_recorded'
    WHEN (
      "t23"."started" + INTERVAL '2' YEAR
    ) <= "t23"."ended"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t23"."started" IS NULL
    THEN 'start_missing'
    WHEN "t23"."ended" < "t23"."started"
    THEN 'end_before_start'
    WHEN (
      "t23"."started" + INTERVAL '2' YEAR
    ) <= "t23"."ended"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t23"."started", "t23"."ended") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."ended" > "t23"."since" AND "t23"."ended" <= "t23"."today"

-- plans_ended_within_3_months
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE
    WHEN "t23"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t23"."ended" < "t23"."started"
    THEN 'not_recorded'
    WHEN "t23"."ended" < (
      "t23"."started" + INTERVAL '3' MONTH
    )
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t23"."started" IS NULL
    THEN 'start_missing'
    WHEN "t23"."ended" < "t23"."started"
    THEN 'end_before_start'
    WHEN "t23"."ended" < (
      "t23"."started" + INTERVAL '3' MONTH
    )
    THEN 'within_three_months'
    ELSE 'three_months_or_more'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t23"."started", "t23"."ended") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."ended" > "t23"."since" AND "t23"."ended" <= "t23"."today"

-- plans_open_2_years
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE
    WHEN "t23"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t23"."started" + INTERVAL '2' YEAR
    ) <= "t23"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t23"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t23"."started" + INTERVAL '2' YEAR
    ) <= "t23"."today"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t23"."started", "t23"."today") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."started" <= "t23"."today"
  AND (
    (
      "t23"."ended" IS NULL
    ) OR (
      "t23"."ended" > "t23"."today"
    )
  )

-- plans_per_10000
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE WHEN "t23"."ended_unread" THEN 'not_recorded' ELSE 'met' END AS "outcome",
  CASE WHEN "t23"."ended_unread" THEN 'date_unreadable' ELSE 'counted' END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."started" <= "t23"."today"
  AND (
    (
      "t23"."ended" IS NULL
    ) OR (
      "t23"."ended" > "t23"."today"
    )
  )

-- plans_second_or_subsequent
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE
    WHEN "t23"."previous" IS NULL
    THEN 'not_recorded'
    WHEN "t23"."previous" > 0
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t23"."previous" IS NULL
    THEN 'answer_missing'
    WHEN "t23"."previous" > 0
    THEN 'earlier_plan'
    ELSE 'first_plan'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."started" > "t23"."since" AND "t23"."started" <= "t23"."today"

-- plans_second_within_2_years
WITH "t23" AS (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
)
SELECT
  "t36"."unit_id",
  "t36"."child_id",
  CASE
    WHEN (
      "t36"."last_ended" + INTERVAL '2' YEAR
    ) >= "t36"."started"
    THEN 'met'
    WHEN "t36"."last_ended" IS NOT NULL
    THEN 'not_met'
    WHEN "t36"."previous" IS NULL
    THEN 'not_recorded'
    WHEN "t36"."previous" > 0
    THEN 'not_recorded'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN (
      "t36"."last_ended" + INTERVAL '2' YEAR
    ) >= "t36"."started"
    THEN 'earlier_plan'
    WHEN "t36"."last_ended" IS NOT NULL
    THEN 'earlier_plan_long_ago'
    WHEN "t36"."previous" IS NULL
    THEN 'answer_missing'
    WHEN "t36"."previous" > 0
    THEN 'earlier_plan_not_in_return'
    ELSE 'first_plan'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t36"."last_ended", "t36"."started") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t36"."age_band",
  "t36"."sex",
  "t36"."ethnicity",
  "t36"."disability",
  "t36"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t35".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t31"."unit_id",
      "t31"."place_of",
      "t31"."child_no",
      "t31"."case_no",
      "t31"."child_id",
      "t31"."number",
      "t31"."started",
      "t31"."ended",
      "t31"."ended_unread",
      "t31"."previous",
      "t31"."category",
      "t31"."born",
      "t31"."sex",
      "t31"."ethnicity",
      "t31"."disability",
      "t31"."need",
      "t31"."case_referral",
      "t31"."case_closed",
      "t31"."case_conference",
      "t31"."today",
      "t31"."since",
      "t31"."since_3",
      "t31"."age_band",
      "t34"."b_unit",
      "t34"."last_ended"
    FROM (
      SELECT
        "t24"."unit_id",
        "t24"."place_of",
        "t24"."child_no",
        "t24"."case_no",
        "t24"."child_id",
        "t24"."number",
        "t24"."started",
        "t24"."ended",
        "t24"."ended_unread",
        "t24"."previous",
        "t24"."category",
        "t24"."born",
        "t24"."sex",
        "t24"."ethnicity",
        "t24"."disability",
        "t24"."need",
        "t24"."case_referral",
        "t24"."case_closed",
        "t24"."case_conference",
        "t24"."today",
        "t24"."since",
        "t24"."since_3",
        CASE
          WHEN "t24"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t24"."born" > "t24"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t24"."today") - EXTRACT(year FROM "t24"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t24"."today") > EXTRACT(month FROM "t24"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t24"."today") = EXTRACT(month FROM "t24"."born")
                )
                AND (
                  EXTRACT(day FROM "t24"."today") >= EXTRACT(day FROM "t24"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t24"."today") - EXTRACT(year FROM "t24"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t24"."today") > EXTRACT(month FROM "t24"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t24"."today") = EXTRACT(month FROM "t24"."born")
                )
                AND (
                  EXTRACT(day FROM "t24"."today") >= EXTRACT(day FROM "t24"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t24"."today") - EXTRACT(year FROM "t24"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t24"."today") > EXTRACT(month FROM "t24"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t24"."today") = EXTRACT(month FROM "t24"."born")
                )
                AND (
                  EXTRACT(day FROM "t24"."today") >= EXTRACT(day FROM "t24"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t24"."today") - EXTRACT(year FROM "t24"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t24"."today") > EXTRACT(month FROM "t24"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t24"."today") = EXTRACT(month FROM "t24"."born")
                )
                AND (
                  EXTRACT(day FROM "t24"."today") >= EXTRACT(day FROM "t24"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t24"."today") - EXTRACT(year FROM "t24"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t24"."today") > EXTRACT(month FROM "t24"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t24"."today") = EXTRACT(month FROM "t24"."born")
                )
                AND (
                  EXTRACT(day FROM "t24"."today") >= EXTRACT(day FROM "t24"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t23" AS "t24"
      WHERE
        "t24"."started" > "t24"."since" AND "t24"."started" <= "t24"."today"
    ) AS "t31"
    LEFT OUTER JOIN (
      SELECT
        "t32"."unit_id" AS "b_unit",
        "t32"."last_ended"
      FROM (
        SELECT
          "t29"."unit_id",
          MAX("t29"."b_day") AS "last_ended"
        FROM (
          SELECT
            "t28"."unit_id",
            "t28"."o_child",
            "t28"."o_day",
            "t27"."b_child",
            "t27"."b_day"
          FROM (
            SELECT
              "t24"."unit_id",
              "t24"."child_id" AS "o_child",
              "t24"."started" AS "o_day"
            FROM "t23" AS "t24"
            WHERE
              "t24"."started" > "t24"."since" AND "t24"."started" <= "t24"."today"
          ) AS "t28"
          INNER JOIN (
            SELECT DISTINCT
              "t24"."child_id" AS "b_child",
              "t24"."ended" AS "b_day"
            FROM "t23" AS "t24"
            WHERE
              "t24"."ended" IS NOT NULL
          ) AS "t27"
            ON "t28"."o_child" = "t27"."b_child" AND "t27"."b_day" <= "t28"."o_day"
        ) AS "t29"
        GROUP BY
          1
      ) AS "t32"
    ) AS "t34"
      ON "t31"."unit_id" = "t34"."b_unit"
  ) AS "t35"
) AS "t36"

-- plans_unborn
SELECT
  "t23"."unit_id",
  "t23"."child_id",
  CASE
    WHEN "t23"."ended_unread"
    THEN 'not_recorded'
    WHEN "t23"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t23"."born" > "t23"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t23"."ended_unread"
    THEN 'date_unreadable'
    WHEN "t23"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    ELSE 'born'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t23"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t23"."born" > "t23"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
          )
          AND (
            EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t23"."sex",
  "t23"."ethnicity",
  "t23"."disability",
  "t23"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t22"."unit_id",
    "t22"."place_of",
    "t22"."child_no",
    "t22"."case_no",
    "t22"."child_id",
    "t22"."number",
    "t22"."started",
    "t22"."ended",
    "t22"."ended_unread",
    "t22"."previous",
    "t22"."category",
    "t22"."born",
    "t22"."sex",
    "t22"."ethnicity",
    "t22"."disability",
    "t22"."need",
    "t22"."case_referral",
    "t22"."case_closed",
    "t22"."case_conference",
    "t5"."today",
    "t5"."since",
    "t5"."since_3"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t19"."unit_id",
        "t19"."place_of",
        "t19"."child_no",
        "t19"."case_no",
        "t19"."child_id",
        "t19"."number",
        "t19"."started",
        "t19"."ended",
        "t19"."ended_unread",
        "t19"."previous",
        "t19"."category",
        "t19"."born",
        "t19"."sex",
        "t19"."ethnicity",
        "t19"."disability",
        "t7"."k_place",
        "t7"."k_no",
        "t7"."need",
        "t7"."case_referral",
        "t7"."case_closed",
        "t7"."case_conference"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t16"."unit_id",
            "t16"."place_of",
            "t16"."child_no",
            "t16"."case_no",
            "t16"."child_id",
            "t16"."number",
            "t16"."started",
            "t16"."ended",
            "t16"."ended_unread",
            "t16"."previous",
            "t16"."category",
            "t16"."born",
            "t16"."sex",
            "t16"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t14".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t13"."unit_id",
                "t13"."place_of",
                "t13"."child_no",
                "t13"."case_no",
                "t13"."child_id",
                "t13"."number",
                "t13"."started",
                "t13"."ended",
                "t13"."ended_unread",
                "t13"."previous",
                "t13"."category",
                "t12"."c_place",
                "t12"."c_no",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity"
              FROM (
                SELECT
                  "t3"."source_name" || '/cp_plans#' || CAST("t3"."source_row" AS TEXT) AS "unit_id",
                  "t3"."source_name" AS "place_of",
                  "t3"."child_no",
                  "t3"."case_no",
                  "t3"."child_id",
                  "t3"."plan_no" AS "number",
                  "t3"."start_date" AS "started",
                  "t3"."end_date" AS "ended",
                  COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'end_date'), FALSE) AS "ended_unread",
                  "t3"."previous_plans" AS "previous",
                  "t3"."latest_category" AS "category"
                FROM "cp_plans" AS "t3"
              ) AS "t13"
              LEFT OUTER JOIN (
                SELECT
                  "t4"."source_name" AS "c_place",
                  "t4"."child_no" AS "c_no",
                  COALESCE("t4"."date_of_birth", "t4"."expected_date_of_birth") AS "born",
                  "t4"."sex",
                  "t4"."ethnicity"
                FROM "children" AS "t4"
              ) AS "t12"
                ON "t13"."place_of" = "t12"."c_place" AND "t13"."child_no" = "t12"."c_no"
            ) AS "t14"
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t16"."place_of" = "t10"."d_place" AND "t16"."child_no" = "t10"."d_no"
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t7"
        ON "t19"."place_of" = "t7"."k_place" AND "t19"."case_no" = "t7"."k_no"
    ) AS "t20"
  ) AS "t22"
  CROSS JOIN "the_period" AS "t5"
) AS "t23"
WHERE
  "t23"."started" <= "t23"."today"
  AND (
    (
      "t23"."ended" IS NULL
    ) OR (
      "t23"."ended" > "t23"."today"
    )
  )

-- re_referrals_12_months
WITH "t22" AS (
  SELECT
    "t21"."unit_id",
    "t21"."place_of",
    "t21"."child_no",
    "t21"."case_no",
    "t21"."child_id",
    "t21"."at",
    "t21"."nothing_further",
    "t21"."told_before",
    "t21"."born",
    "t21"."sex",
    "t21"."ethnicity",
    "t21"."disability",
    "t21"."need",
    "t21"."case_referral",
    "t21"."case_closed",
    "t21"."case_conference",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t18"."unit_id",
        "t18"."place_of",
        "t18"."child_no",
        "t18"."case_no",
        "t18"."child_id",
        "t18"."at",
        "t18"."nothing_further",
        "t18"."told_before",
        "t18"."born",
        "t18"."sex",
        "t18"."ethnicity",
        "t18"."disability",
        "t6"."k_place",
        "t6"."k_no",
        "t6"."need",
        "t6"."case_referral",
        "t6"."case_closed",
        "t6"."case_conference"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t15"."unit_id",
            "t15"."place_of",
            "t15"."child_no",
            "t15"."case_no",
            "t15"."child_id",
            "t15"."at",
            "t15"."nothing_further",
            "t15"."told_before",
            "t15"."born",
            "t15"."sex",
            "t15"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."place_of",
                "t12"."child_no",
                "t12"."case_no",
                "t12"."child_id",
                "t12"."at",
                "t12"."nothing_further",
                "t12"."told_before",
                "t11"."c_place",
                "t11"."c_no",
                "t11"."born",
                "t11"."sex",
                "t11"."ethnicity"
              FROM (
                SELECT
                  "t1"."source_name" || '/cin_details#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                  "t1"."source_name" AS "place_of",
                  "t1"."child_no",
                  "t1"."case_no",
                  "t1"."child_id",
                  "t1"."referral_date" AS "at",
                  "t1"."no_further_action" AS "nothing_further",
                  CAST(NULL AS BIGINT) AS "told_before"
                FROM "cin_details" AS "t1"
              ) AS "t12"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."source_name" AS "c_place",
                  "t3"."child_no" AS "c_no",
                  COALESCE("t3"."date_of_birth", "t3"."expected_date_of_birth") AS "born",
                  "t3"."sex",
                  "t3"."ethnicity"
                FROM "children" AS "t3"
              ) AS "t11"
                ON "t12"."place_of" = "t11"."c_place" AND "t12"."child_no" = "t11"."c_no"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t15"."place_of" = "t10"."d_place" AND "t15"."child_no" = "t10"."d_no"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t6"
        ON "t18"."place_of" = "t6"."k_place" AND "t18"."case_no" = "t6"."k_no"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN "the_period" AS "t4"
)
SELECT
  "t35"."unit_id",
  "t35"."child_id",
  CASE
    WHEN (
      "t35"."at" <= (
        "t35"."before" + INTERVAL '1' YEAR
      )
    )
    OR (
      "t35"."told_before" > 0
    )
    THEN 'met'
    WHEN "t35"."child_id" IS NULL
    THEN 'not_recorded'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN (
      "t35"."at" <= (
        "t35"."before" + INTERVAL '1' YEAR
      )
    )
    OR (
      "t35"."told_before" > 0
    )
    THEN 'referred_before'
    WHEN "t35"."child_id" IS NULL
    THEN 'child_missing'
    ELSE 'not_referred_before'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  "t35"."age_band",
  "t35"."sex",
  "t35"."ethnicity",
  "t35"."disability",
  "t35"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t34".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t30"."unit_id",
      "t30"."place_of",
      "t30"."child_no",
      "t30"."case_no",
      "t30"."child_id",
      "t30"."at",
      "t30"."nothing_further",
      "t30"."told_before",
      "t30"."born",
      "t30"."sex",
      "t30"."ethnicity",
      "t30"."disability",
      "t30"."need",
      "t30"."case_referral",
      "t30"."case_closed",
      "t30"."case_conference",
      "t30"."today",
      "t30"."since",
      "t30"."since_3",
      "t30"."age_band",
      "t33"."b_unit",
      "t33"."before"
    FROM (
      SELECT
        "t23"."unit_id",
        "t23"."place_of",
        "t23"."child_no",
        "t23"."case_no",
        "t23"."child_id",
        "t23"."at",
        "t23"."nothing_further",
        "t23"."told_before",
        "t23"."born",
        "t23"."sex",
        "t23"."ethnicity",
        "t23"."disability",
        "t23"."need",
        "t23"."case_referral",
        "t23"."case_closed",
        "t23"."case_conference",
        "t23"."today",
        "t23"."since",
        "t23"."since_3",
        CASE
          WHEN "t23"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t23"."born" > "t23"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
                )
                AND (
                  EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
                )
                AND (
                  EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
                )
                AND (
                  EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
                )
                AND (
                  EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t23"."today") - EXTRACT(year FROM "t23"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t23"."today") > EXTRACT(month FROM "t23"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t23"."today") = EXTRACT(month FROM "t23"."born")
                )
                AND (
                  EXTRACT(day FROM "t23"."today") >= EXTRACT(day FROM "t23"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t22" AS "t23"
      WHERE
        "t23"."at" > "t23"."since" AND "t23"."at" <= "t23"."today"
    ) AS "t30"
    LEFT OUTER JOIN (
      SELECT
        "t31"."unit_id" AS "b_unit",
        "t31"."before"
      FROM (
        SELECT
          "t28"."unit_id",
          MAX("t28"."b_day") AS "before"
        FROM (
          SELECT
            "t27"."unit_id",
            "t27"."o_child",
            "t27"."o_day",
            "t25"."b_child",
            "t25"."b_day"
          FROM (
            SELECT
              "t23"."unit_id",
              "t23"."child_id" AS "o_child",
              "t23"."at" AS "o_day"
            FROM "t22" AS "t23"
            WHERE
              "t23"."at" > "t23"."since" AND "t23"."at" <= "t23"."today"
          ) AS "t27"
          INNER JOIN (
            SELECT DISTINCT
              "t23"."child_id" AS "b_child",
              "t23"."at" AS "b_day"
            FROM "t22" AS "t23"
          ) AS "t25"
            ON "t27"."o_child" = "t25"."b_child" AND "t25"."b_day" < "t27"."o_day"
        ) AS "t28"
        GROUP BY
          1
      ) AS "t31"
    ) AS "t33"
      ON "t30"."unit_id" = "t33"."b_unit"
  ) AS "t34"
) AS "t35"

-- referrals_no_further_action
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE
    WHEN "t22"."nothing_further" IS NULL
    THEN 'not_recorded'
    WHEN "t22"."nothing_further"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t22"."nothing_further" IS NULL
    THEN 'answer_missing'
    WHEN "t22"."nothing_further"
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t22"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t22"."born" > "t22"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  "t22"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21"."unit_id",
    "t21"."place_of",
    "t21"."child_no",
    "t21"."case_no",
    "t21"."child_id",
    "t21"."at",
    "t21"."nothing_further",
    "t21"."told_before",
    "t21"."born",
    "t21"."sex",
    "t21"."ethnicity",
    "t21"."disability",
    "t21"."need",
    "t21"."case_referral",
    "t21"."case_closed",
    "t21"."case_conference",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t18"."unit_id",
        "t18"."place_of",
        "t18"."child_no",
        "t18"."case_no",
        "t18"."child_id",
        "t18"."at",
        "t18"."nothing_further",
        "t18"."told_before",
        "t18"."born",
        "t18"."sex",
        "t18"."ethnicity",
        "t18"."disability",
        "t6"."k_place",
        "t6"."k_no",
        "t6"."need",
        "t6"."case_referral",
        "t6"."case_closed",
        "t6"."case_conference"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t15"."unit_id",
            "t15"."place_of",
            "t15"."child_no",
            "t15"."case_no",
            "t15"."child_id",
            "t15"."at",
            "t15"."nothing_further",
            "t15"."told_before",
            "t15"."born",
            "t15"."sex",
            "t15"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."place_of",
                "t12"."child_no",
                "t12"."case_no",
                "t12"."child_id",
                "t12"."at",
                "t12"."nothing_further",
                "t12"."told_before",
                "t11"."c_place",
                "t11"."c_no",
                "t11"."born",
                "t11"."sex",
                "t11"."ethnicity"
              FROM (
                SELECT
                  "t1"."source_name" || '/cin_details#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                  "t1"."source_name" AS "place_of",
                  "t1"."child_no",
                  "t1"."case_no",
                  "t1"."child_id",
                  "t1"."referral_date" AS "at",
                  "t1"."no_further_action" AS "nothing_further",
                  CAST(NULL AS BIGINT) AS "told_before"
                FROM "cin_details" AS "t1"
              ) AS "t12"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."source_name" AS "c_place",
                  "t3"."child_no" AS "c_no",
                  COALESCE("t3"."date_of_birth", "t3"."expected_date_of_birth") AS "born",
                  "t3"."sex",
                  "t3"."ethnicity"
                FROM "children" AS "t3"
              ) AS "t11"
                ON "t12"."place_of" = "t11"."c_place" AND "t12"."child_no" = "t11"."c_no"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t15"."place_of" = "t10"."d_place" AND "t15"."child_no" = "t10"."d_no"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t6"
        ON "t18"."place_of" = "t6"."k_place" AND "t18"."case_no" = "t6"."k_no"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN "the_period" AS "t4"
) AS "t22"
WHERE
  "t22"."at" > "t22"."since" AND "t22"."at" <= "t22"."today"

-- referrals_per_10000
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t22"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t22"."born" > "t22"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t22"."today") - EXTRACT(year FROM "t22"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t22"."today") > EXTRACT(month FROM "t22"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t22"."today") = EXTRACT(month FROM "t22"."born")
          )
          AND (
            EXTRACT(day FROM "t22"."today") >= EXTRACT(day FROM "t22"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  "t22"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21"."unit_id",
    "t21"."place_of",
    "t21"."child_no",
    "t21"."case_no",
    "t21"."child_id",
    "t21"."at",
    "t21"."nothing_further",
    "t21"."told_before",
    "t21"."born",
    "t21"."sex",
    "t21"."ethnicity",
    "t21"."disability",
    "t21"."need",
    "t21"."case_referral",
    "t21"."case_closed",
    "t21"."case_conference",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("k_no", "k_place")
    FROM (
      SELECT
        "t18"."unit_id",
        "t18"."place_of",
        "t18"."child_no",
        "t18"."case_no",
        "t18"."child_id",
        "t18"."at",
        "t18"."nothing_further",
        "t18"."told_before",
        "t18"."born",
        "t18"."sex",
        "t18"."ethnicity",
        "t18"."disability",
        "t6"."k_place",
        "t6"."k_no",
        "t6"."need",
        "t6"."case_referral",
        "t6"."case_closed",
        "t6"."case_conference"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("d_place", "d_no")
        FROM (
          SELECT
            "t15"."unit_id",
            "t15"."place_of",
            "t15"."child_no",
            "t15"."case_no",
            "t15"."child_id",
            "t15"."at",
            "t15"."nothing_further",
            "t15"."told_before",
            "t15"."born",
            "t15"."sex",
            "t15"."ethnicity",
            "t10"."d_place",
            "t10"."d_no",
            "t10"."disability"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("c_place", "c_no")
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."place_of",
                "t12"."child_no",
                "t12"."case_no",
                "t12"."child_id",
                "t12"."at",
                "t12"."nothing_further",
                "t12"."told_before",
                "t11"."c_place",
                "t11"."c_no",
                "t11"."born",
                "t11"."sex",
                "t11"."ethnicity"
              FROM (
                SELECT
                  "t1"."source_name" || '/cin_details#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                  "t1"."source_name" AS "place_of",
                  "t1"."child_no",
                  "t1"."case_no",
                  "t1"."child_id",
                  "t1"."referral_date" AS "at",
                  "t1"."no_further_action" AS "nothing_further",
                  CAST(NULL AS BIGINT) AS "told_before"
                FROM "cin_details" AS "t1"
              ) AS "t12"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."source_name" AS "c_place",
                  "t3"."child_no" AS "c_no",
                  COALESCE("t3"."date_of_birth", "t3"."expected_date_of_birth") AS "born",
                  "t3"."sex",
                  "t3"."ethnicity"
                FROM "children" AS "t3"
              ) AS "t11"
                ON "t12"."place_of" = "t11"."c_place" AND "t12"."child_no" = "t11"."c_no"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t2"."source_name" AS "d_place",
              "t2"."child_no" AS "d_no",
              'Y' AS "disability"
            FROM "disabilities" AS "t2"
            WHERE
              "t2"."disability" <> 'NONE'
          ) AS "t10"
            ON "t15"."place_of" = "t10"."d_place" AND "t15"."child_no" = "t10"."d_no"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t1"."source_name" AS "k_place",
          "t1"."case_no" AS "k_no",
          "t1"."primary_need" AS "need",
          "t1"."referral_date" AS "case_referral",
          "t1"."closure_date" AS "case_closed",
          "t1"."conference_date" AS "case_conference"
        FROM "cin_details" AS "t1"
      ) AS "t6"
        ON "t18"."place_of" = "t6"."k_place" AND "t18"."case_no" = "t6"."k_no"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN "the_period" AS "t4"
) AS "t22"
WHERE
  "t22"."at" > "t22"."since" AND "t22"."at" <= "t22"."today"
