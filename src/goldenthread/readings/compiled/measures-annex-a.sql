--- Compiled from the readings by python -m goldenthread.readings.measures; do not edit.
--- Sources: f12df5e7282da1bc

-- assessments_45_days_from_referral
WITH "t15" AS (
  SELECT
    "t14"."unit_id",
    "t14"."child_id",
    "t14"."born",
    "t14"."sex",
    "t14"."ethnicity",
    "t14"."disability",
    "t14"."team",
    "t14"."started",
    "t14"."authorised",
    "t14"."authorised_unread",
    "t14"."seen",
    "t14"."support",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t1"."source_name" || '/list_4#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
      "t1"."child_id",
      "t1"."date_of_birth" AS "born",
      "t1"."sex",
      "t1"."ethnicity",
      "t1"."disability",
      "t1"."allocated_team" AS "team",
      "t1"."assessment_start_date" AS "started",
      "t1"."assessment_authorised_date" AS "authorised",
      COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'assessment_authorised_date'), FALSE) AS "authorised_unread",
      "t1"."child_seen" AS "seen",
      "t1"."support_required" AS "support"
    FROM "list_4" AS "t1"
  ) AS "t14"
  CROSS JOIN "the_period" AS "t4"
)
SELECT
  "t36"."unit_id",
  "t36"."child_id",
  CASE
    WHEN "t36"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t36"."referred" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t36"."authorised" IS NULL
    ) OR (
      "t36"."authorised" > "t36"."today"
    )
    THEN 'not_applicable'
    WHEN "t36"."authorised" < "t36"."referred"
    THEN 'not_recorded'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) <= 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t36"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t36"."referred" IS NULL
    THEN 'start_missing'
    WHEN (
      "t36"."authorised" IS NULL
    ) OR (
      "t36"."authorised" > "t36"."today"
    )
    THEN 'still_open'
    WHEN "t36"."authorised" < "t36"."referred"
    THEN 'end_before_start'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) <= 45
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t36"."to_no" - "t36"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      (
        "t36"."authorised" IS NULL
      ) OR (
        "t36"."authorised" > "t36"."today"
      )
    )
    AND NOT (
      "t36"."authorised_unread"
    )
    THEN "t36"."today_no" - "t36"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      (
        "t36"."authorised" IS NULL
      ) OR (
        "t36"."authorised" > "t36"."today"
      )
    )
    AND NOT (
      "t36"."authorised_unread"
    )
    THEN 45 - (
      "t36"."today_no" - "t36"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t36"."team",
  "t36"."age_band",
  "t36"."sex",
  "t36"."ethnicity",
  "t36"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t35".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t34"."unit_id",
      "t34"."child_id",
      "t34"."born",
      "t34"."sex",
      "t34"."ethnicity",
      "t34"."disability",
      "t34"."team",
      "t34"."started",
      "t34"."authorised",
      "t34"."authorised_unread",
      "t34"."seen",
      "t34"."support",
      "t34"."today",
      "t34"."since",
      "t34"."since_3",
      "t34"."age_band",
      "t34"."referred",
      "t34"."from_no",
      "t34"."to_no",
      "t9"."_day",
      "t9"."today_no"
    FROM (
      SELECT
        "t32".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t31"."unit_id",
          "t31"."child_id",
          "t31"."born",
          "t31"."sex",
          "t31"."ethnicity",
          "t31"."disability",
          "t31"."team",
          "t31"."started",
          "t31"."authorised",
          "t31"."authorised_unread",
          "t31"."seen",
          "t31"."support",
          "t31"."today",
          "t31"."since",
          "t31"."since_3",
          "t31"."age_band",
          "t31"."referred",
          "t31"."from_no",
          "t10"."_day",
          "t10"."to_no"
        FROM (
          SELECT
            "t29".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t28"."unit_id",
              "t28"."child_id",
              "t28"."born",
              "t28"."sex",
              "t28"."ethnicity",
              "t28"."disability",
              "t28"."team",
              "t28"."started",
              "t28"."authorised",
              "t28"."authorised_unread",
              "t28"."seen",
              "t28"."support",
              "t28"."today",
              "t28"."since",
              "t28"."since_3",
              "t28"."age_band",
              "t28"."referred",
              "t11"."_day",
              "t11"."from_no"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t25".*
                  EXCLUDE ("b_unit")
                FROM (
                  SELECT
                    "t22"."unit_id",
                    "t22"."child_id",
                    "t22"."born",
                    "t22"."sex",
                    "t22"."ethnicity",
                    "t22"."disability",
                    "t22"."team",
                    "t22"."started",
                    "t22"."authorised",
                    "t22"."authorised_unread",
                    "t22"."seen",
                    "t22"."support",
                    "t22"."today",
                    "t22"."since",
                    "t22"."since_3",
                    "t22"."age_band",
                    "t24"."b_unit",
                    "t24"."referred"
                  FROM (
                    SELECT
                      "t16"."unit_id",
                      "t16"."child_id",
                      "t16"."born",
                      "t16"."sex",
                      "t16"."ethnicity",
                      "t16"."disability",
                      "t16"."team",
                      "t16"."started",
                      "t16"."authorised",
                      "t16"."authorised_unread",
                      "t16"."seen",
                      "t16"."support",
                      "t16"."today",
                      "t16"."since",
                      "t16"."since_3",
                      CASE
                        WHEN "t16"."born" IS NULL
                        THEN CAST(NULL AS TEXT)
                        WHEN "t16"."born" > "t16"."today"
                        THEN 'unborn'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 1
                        THEN 'under 1'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 5
                        THEN '1 to 4'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 10
                        THEN '5 to 9'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 16
                        THEN '10 to 15'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 18
                        THEN '16 and 17'
                        ELSE '18 and over'
                      END AS "age_band"
                    FROM "t15" AS "t16"
                  ) AS "t22"
                  LEFT OUTER JOIN (
                    SELECT
                      "t20"."unit_id" AS "b_unit",
                      "t20"."referred"
                    FROM (
                      SELECT
                        "t19"."unit_id",
                        MAX("t19"."b_day") AS "referred"
                      FROM (
                        SELECT
                          "t18"."unit_id",
                          "t18"."o_child",
                          "t18"."o_day",
                          "t12"."b_child",
                          "t12"."b_day"
                        FROM (
                          SELECT
                            "t16"."unit_id",
                            "t16"."child_id" AS "o_child",
                            "t16"."started" AS "o_day"
                          FROM "t15" AS "t16"
                        ) AS "t18"
                        INNER JOIN (
                          SELECT DISTINCT
                            "t3"."child_id" AS "b_child",
                            "t3"."referral_date" AS "b_day"
                          FROM "list_3" AS "t3"
                        ) AS "t12"
                          ON "t18"."o_child" = "t12"."b_child" AND "t12"."b_day" <= "t18"."o_day"
                      ) AS "t19"
                      GROUP BY
                        1
                    ) AS "t20"
                  ) AS "t24"
                    ON "t22"."unit_id" = "t24"."b_unit"
                ) AS "t25"
              ) AS "t26"
              WHERE
                (
                  (
                    "t26"."authorised" > "t26"."since"
                  )
                  AND (
                    "t26"."authorised" <= "t26"."today"
                  )
                )
                OR (
                  NOT (
                    (
                      "t26"."authorised" IS NOT NULL
                    )
                    AND (
                      "t26"."authorised" <= "t26"."today"
                    )
                  )
                  AND (
                    "t26"."started" <= "t26"."today"
                  )
                )
            ) AS "t28"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "from_no"
              FROM "working_days" AS "t0"
            ) AS "t11"
              ON "t28"."referred" = "t11"."_day"
          ) AS "t29"
        ) AS "t31"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "to_no"
          FROM "working_days" AS "t0"
        ) AS "t10"
          ON "t31"."authorised" = "t10"."_day"
      ) AS "t32"
    ) AS "t34"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t9"
      ON "t34"."today" = "t9"."_day"
  ) AS "t35"
) AS "t36"

-- assessments_45_days_from_start
WITH "t15" AS (
  SELECT
    "t14"."unit_id",
    "t14"."child_id",
    "t14"."born",
    "t14"."sex",
    "t14"."ethnicity",
    "t14"."disability",
    "t14"."team",
    "t14"."started",
    "t14"."authorised",
    "t14"."authorised_unread",
    "t14"."seen",
    "t14"."support",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t1"."source_name" || '/list_4#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
      "t1"."child_id",
      "t1"."date_of_birth" AS "born",
      "t1"."sex",
      "t1"."ethnicity",
      "t1"."disability",
      "t1"."allocated_team" AS "team",
      "t1"."assessment_start_date" AS "started",
      "t1"."assessment_authorised_date" AS "authorised",
      COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'assessment_authorised_date'), FALSE) AS "authorised_unread",
      "t1"."child_seen" AS "seen",
      "t1"."support_required" AS "support"
    FROM "list_4" AS "t1"
  ) AS "t14"
  CROSS JOIN "the_period" AS "t4"
)
SELECT
  "t36"."unit_id",
  "t36"."child_id",
  CASE
    WHEN "t36"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t36"."started" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t36"."authorised" IS NULL
    ) OR (
      "t36"."authorised" > "t36"."today"
    )
    THEN 'not_applicable'
    WHEN "t36"."authorised" < "t36"."started"
    THEN 'not_recorded'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) <= 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t36"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t36"."started" IS NULL
    THEN 'start_missing'
    WHEN (
      "t36"."authorised" IS NULL
    ) OR (
      "t36"."authorised" > "t36"."today"
    )
    THEN 'still_open'
    WHEN "t36"."authorised" < "t36"."started"
    THEN 'end_before_start'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t36"."to_no" - "t36"."from_no"
    ) <= 45
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t36"."to_no" - "t36"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      (
        "t36"."authorised" IS NULL
      ) OR (
        "t36"."authorised" > "t36"."today"
      )
    )
    AND NOT (
      "t36"."authorised_unread"
    )
    THEN "t36"."today_no" - "t36"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      (
        "t36"."authorised" IS NULL
      ) OR (
        "t36"."authorised" > "t36"."today"
      )
    )
    AND NOT (
      "t36"."authorised_unread"
    )
    THEN 45 - (
      "t36"."today_no" - "t36"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t36"."team",
  "t36"."age_band",
  "t36"."sex",
  "t36"."ethnicity",
  "t36"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t35".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t34"."unit_id",
      "t34"."child_id",
      "t34"."born",
      "t34"."sex",
      "t34"."ethnicity",
      "t34"."disability",
      "t34"."team",
      "t34"."started",
      "t34"."authorised",
      "t34"."authorised_unread",
      "t34"."seen",
      "t34"."support",
      "t34"."today",
      "t34"."since",
      "t34"."since_3",
      "t34"."age_band",
      "t34"."referred",
      "t34"."from_no",
      "t34"."to_no",
      "t9"."_day",
      "t9"."today_no"
    FROM (
      SELECT
        "t32".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t31"."unit_id",
          "t31"."child_id",
          "t31"."born",
          "t31"."sex",
          "t31"."ethnicity",
          "t31"."disability",
          "t31"."team",
          "t31"."started",
          "t31"."authorised",
          "t31"."authorised_unread",
          "t31"."seen",
          "t31"."support",
          "t31"."today",
          "t31"."since",
          "t31"."since_3",
          "t31"."age_band",
          "t31"."referred",
          "t31"."from_no",
          "t10"."_day",
          "t10"."to_no"
        FROM (
          SELECT
            "t29".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t28"."unit_id",
              "t28"."child_id",
              "t28"."born",
              "t28"."sex",
              "t28"."ethnicity",
              "t28"."disability",
              "t28"."team",
              "t28"."started",
              "t28"."authorised",
              "t28"."authorised_unread",
              "t28"."seen",
              "t28"."support",
              "t28"."today",
              "t28"."since",
              "t28"."since_3",
              "t28"."age_band",
              "t28"."referred",
              "t11"."_day",
              "t11"."from_no"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t25".*
                  EXCLUDE ("b_unit")
                FROM (
                  SELECT
                    "t22"."unit_id",
                    "t22"."child_id",
                    "t22"."born",
                    "t22"."sex",
                    "t22"."ethnicity",
                    "t22"."disability",
                    "t22"."team",
                    "t22"."started",
                    "t22"."authorised",
                    "t22"."authorised_unread",
                    "t22"."seen",
                    "t22"."support",
                    "t22"."today",
                    "t22"."since",
                    "t22"."since_3",
                    "t22"."age_band",
                    "t24"."b_unit",
                    "t24"."referred"
                  FROM (
                    SELECT
                      "t16"."unit_id",
                      "t16"."child_id",
                      "t16"."born",
                      "t16"."sex",
                      "t16"."ethnicity",
                      "t16"."disability",
                      "t16"."team",
                      "t16"."started",
                      "t16"."authorised",
                      "t16"."authorised_unread",
                      "t16"."seen",
                      "t16"."support",
                      "t16"."today",
                      "t16"."since",
                      "t16"."since_3",
                      CASE
                        WHEN "t16"."born" IS NULL
                        THEN CAST(NULL AS TEXT)
                        WHEN "t16"."born" > "t16"."today"
                        THEN 'unborn'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 1
                        THEN 'under 1'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 5
                        THEN '1 to 4'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 10
                        THEN '5 to 9'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 16
                        THEN '10 to 15'
                        WHEN (
                          (
                            EXTRACT(year FROM "t16"."today") - EXTRACT(year FROM "t16"."born")
                          ) - CASE
                            WHEN (
                              EXTRACT(month FROM "t16"."today") > EXTRACT(month FROM "t16"."born")
                            )
                            OR (
                              (
                                EXTRACT(month FROM "t16"."today") = EXTRACT(month FROM "t16"."born")
                              )
                              AND (
                                EXTRACT(day FROM "t16"."today") >= EXTRACT(day FROM "t16"."born")
                              )
                            )
                            THEN 0
                            ELSE 1
                          END
                        ) < 18
                        THEN '16 and 17'
                        ELSE '18 and over'
                      END AS "age_band"
                    FROM "t15" AS "t16"
                  ) AS "t22"
                  LEFT OUTER JOIN (
                    SELECT
                      "t20"."unit_id" AS "b_unit",
                      "t20"."referred"
                    FROM (
                      SELECT
                        "t19"."unit_id",
                        MAX("t19"."b_day") AS "referred"
                      FROM (
                        SELECT
                          "t18"."unit_id",
                          "t18"."o_child",
                          "t18"."o_day",
                          "t12"."b_child",
                          "t12"."b_day"
                        FROM (
                          SELECT
                            "t16"."unit_id",
                            "t16"."child_id" AS "o_child",
                            "t16"."started" AS "o_day"
                          FROM "t15" AS "t16"
                        ) AS "t18"
                        INNER JOIN (
                          SELECT DISTINCT
                            "t3"."child_id" AS "b_child",
                            "t3"."referral_date" AS "b_day"
                          FROM "list_3" AS "t3"
                        ) AS "t12"
                          ON "t18"."o_child" = "t12"."b_child" AND "t12"."b_day" <= "t18"."o_day"
                      ) AS "t19"
                      GROUP BY
                        1
                    ) AS "t20"
                  ) AS "t24"
                    ON "t22"."unit_id" = "t24"."b_unit"
                ) AS "t25"
              ) AS "t26"
              WHERE
                (
                  (
                    "t26"."authorised" > "t26"."since"
                  )
                  AND (
                    "t26"."authorised" <= "t26"."today"
                  )
                )
                OR (
                  NOT (
                    (
                      "t26"."authorised" IS NOT NULL
                    )
                    AND (
                      "t26"."authorised" <= "t26"."today"
                    )
                  )
                  AND (
                    "t26"."started" <= "t26"."today"
                  )
                )
            ) AS "t28"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "from_no"
              FROM "working_days" AS "t0"
            ) AS "t11"
              ON "t28"."started" = "t11"."_day"
          ) AS "t29"
        ) AS "t31"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "to_no"
          FROM "working_days" AS "t0"
        ) AS "t10"
          ON "t31"."authorised" = "t10"."_day"
      ) AS "t32"
    ) AS "t34"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t9"
      ON "t34"."today" = "t9"."_day"
  ) AS "t35"
) AS "t36"

-- assessments_no_support_needed
WITH "t8" AS (
  SELECT
    "t7"."unit_id",
    "t7"."child_id",
    "t7"."born",
    "t7"."sex",
    "t7"."ethnicity",
    "t7"."disability",
    "t7"."team",
    "t7"."started",
    "t7"."authorised",
    "t7"."authorised_unread",
    "t7"."seen",
    "t7"."support",
    "t3"."today",
    "t3"."since",
    "t3"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_4#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."assessment_start_date" AS "started",
      "t0"."assessment_authorised_date" AS "authorised",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'assessment_authorised_date'), FALSE) AS "authorised_unread",
      "t0"."child_seen" AS "seen",
      "t0"."support_required" AS "support"
    FROM "list_4" AS "t0"
  ) AS "t7"
  CROSS JOIN "the_period" AS "t3"
)
SELECT
  "t19"."unit_id",
  "t19"."child_id",
  CASE
    WHEN "t19"."support" IS NULL
    THEN 'not_recorded'
    WHEN NOT (
      "t19"."support"
    )
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t19"."support" IS NULL
    THEN 'answer_missing'
    WHEN NOT (
      "t19"."support"
    )
    THEN 'no_support'
    ELSE 'support'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t19"."team",
  "t19"."age_band",
  "t19"."sex",
  "t19"."ethnicity",
  "t19"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t18".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t15"."unit_id",
      "t15"."child_id",
      "t15"."born",
      "t15"."sex",
      "t15"."ethnicity",
      "t15"."disability",
      "t15"."team",
      "t15"."started",
      "t15"."authorised",
      "t15"."authorised_unread",
      "t15"."seen",
      "t15"."support",
      "t15"."today",
      "t15"."since",
      "t15"."since_3",
      "t15"."age_band",
      "t17"."b_unit",
      "t17"."referred"
    FROM (
      SELECT
        "t9"."unit_id",
        "t9"."child_id",
        "t9"."born",
        "t9"."sex",
        "t9"."ethnicity",
        "t9"."disability",
        "t9"."team",
        "t9"."started",
        "t9"."authorised",
        "t9"."authorised_unread",
        "t9"."seen",
        "t9"."support",
        "t9"."today",
        "t9"."since",
        "t9"."since_3",
        CASE
          WHEN "t9"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t9"."born" > "t9"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t8" AS "t9"
    ) AS "t15"
    LEFT OUTER JOIN (
      SELECT
        "t13"."unit_id" AS "b_unit",
        "t13"."referred"
      FROM (
        SELECT
          "t12"."unit_id",
          MAX("t12"."b_day") AS "referred"
        FROM (
          SELECT
            "t11"."unit_id",
            "t11"."o_child",
            "t11"."o_day",
            "t5"."b_child",
            "t5"."b_day"
          FROM (
            SELECT
              "t9"."unit_id",
              "t9"."child_id" AS "o_child",
              "t9"."started" AS "o_day"
            FROM "t8" AS "t9"
          ) AS "t11"
          INNER JOIN (
            SELECT DISTINCT
              "t2"."child_id" AS "b_child",
              "t2"."referral_date" AS "b_day"
            FROM "list_3" AS "t2"
          ) AS "t5"
            ON "t11"."o_child" = "t5"."b_child" AND "t5"."b_day" <= "t11"."o_day"
        ) AS "t12"
        GROUP BY
          1
      ) AS "t13"
    ) AS "t17"
      ON "t15"."unit_id" = "t17"."b_unit"
  ) AS "t18"
) AS "t19"
WHERE
  "t19"."authorised" > "t19"."since" AND "t19"."authorised" <= "t19"."today"

-- assessments_open_over_45_days
WITH "t13" AS (
  SELECT
    "t12"."unit_id",
    "t12"."child_id",
    "t12"."born",
    "t12"."sex",
    "t12"."ethnicity",
    "t12"."disability",
    "t12"."team",
    "t12"."started",
    "t12"."authorised",
    "t12"."authorised_unread",
    "t12"."seen",
    "t12"."support",
    "t4"."today",
    "t4"."since",
    "t4"."since_3"
  FROM (
    SELECT
      "t1"."source_name" || '/list_4#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
      "t1"."child_id",
      "t1"."date_of_birth" AS "born",
      "t1"."sex",
      "t1"."ethnicity",
      "t1"."disability",
      "t1"."allocated_team" AS "team",
      "t1"."assessment_start_date" AS "started",
      "t1"."assessment_authorised_date" AS "authorised",
      COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'assessment_authorised_date'), FALSE) AS "authorised_unread",
      "t1"."child_seen" AS "seen",
      "t1"."support_required" AS "support"
    FROM "list_4" AS "t1"
  ) AS "t12"
  CROSS JOIN "the_period" AS "t4"
)
SELECT
  "t31"."unit_id",
  "t31"."child_id",
  CASE
    WHEN "t31"."authorised_unread"
    THEN 'not_recorded'
    WHEN "t31"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t31"."started" > "t31"."today"
    THEN 'not_applicable'
    WHEN (
      "t31"."today_no" - "t31"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t31"."today_no" - "t31"."from_no"
    ) > 45
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t31"."authorised_unread"
    THEN 'date_unreadable'
    WHEN "t31"."started" IS NULL
    THEN 'start_missing'
    WHEN "t31"."started" > "t31"."today"
    THEN 'not_started'
    WHEN (
      "t31"."today_no" - "t31"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t31"."today_no" - "t31"."from_no"
    ) > 45
    THEN 'open_too_long'
    ELSE 'open_in_time'
  END AS "reason",
  CAST("t31"."today_no" - "t31"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t31"."authorised_unread"
    ) AND (
      "t31"."started" <= "t31"."today"
    )
    THEN "t31"."today_no" - "t31"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t31"."authorised_unread"
    ) AND (
      "t31"."started" <= "t31"."today"
    )
    THEN 45 - (
      "t31"."today_no" - "t31"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t31"."team",
  "t31"."age_band",
  "t31"."sex",
  "t31"."ethnicity",
  "t31"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t30".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t29"."unit_id",
      "t29"."child_id",
      "t29"."born",
      "t29"."sex",
      "t29"."ethnicity",
      "t29"."disability",
      "t29"."team",
      "t29"."started",
      "t29"."authorised",
      "t29"."authorised_unread",
      "t29"."seen",
      "t29"."support",
      "t29"."today",
      "t29"."since",
      "t29"."since_3",
      "t29"."age_band",
      "t29"."referred",
      "t29"."from_no",
      "t8"."_day",
      "t8"."today_no"
    FROM (
      SELECT
        "t27".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t26"."unit_id",
          "t26"."child_id",
          "t26"."born",
          "t26"."sex",
          "t26"."ethnicity",
          "t26"."disability",
          "t26"."team",
          "t26"."started",
          "t26"."authorised",
          "t26"."authorised_unread",
          "t26"."seen",
          "t26"."support",
          "t26"."today",
          "t26"."since",
          "t26"."since_3",
          "t26"."age_band",
          "t26"."referred",
          "t9"."_day",
          "t9"."from_no"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t23".*
              EXCLUDE ("b_unit")
            FROM (
              SELECT
                "t20"."unit_id",
                "t20"."child_id",
                "t20"."born",
                "t20"."sex",
                "t20"."ethnicity",
                "t20"."disability",
                "t20"."team",
                "t20"."started",
                "t20"."authorised",
                "t20"."authorised_unread",
                "t20"."seen",
                "t20"."support",
                "t20"."today",
                "t20"."since",
                "t20"."since_3",
                "t20"."age_band",
                "t22"."b_unit",
                "t22"."referred"
              FROM (
                SELECT
                  "t14"."unit_id",
                  "t14"."child_id",
                  "t14"."born",
                  "t14"."sex",
                  "t14"."ethnicity",
                  "t14"."disability",
                  "t14"."team",
                  "t14"."started",
                  "t14"."authorised",
                  "t14"."authorised_unread",
                  "t14"."seen",
                  "t14"."support",
                  "t14"."today",
                  "t14"."since",
                  "t14"."since_3",
                  CASE
                    WHEN "t14"."born" IS NULL
                    THEN CAST(NULL AS TEXT)
                    WHEN "t14"."born" > "t14"."today"
                    THEN 'unborn'
                    WHEN (
                      (
                        EXTRACT(year FROM "t14"."today") - EXTRACT(year FROM "t14"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t14"."today") > EXTRACT(month FROM "t14"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t14"."today") = EXTRACT(month FROM "t14"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t14"."today") >= EXTRACT(day FROM "t14"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 1
                    THEN 'under 1'
                    WHEN (
                      (
                        EXTRACT(year FROM "t14"."today") - EXTRACT(year FROM "t14"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t14"."today") > EXTRACT(month FROM "t14"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t14"."today") = EXTRACT(month FROM "t14"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t14"."today") >= EXTRACT(day FROM "t14"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 5
                    THEN '1 to 4'
                    WHEN (
                      (
                        EXTRACT(year FROM "t14"."today") - EXTRACT(year FROM "t14"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t14"."today") > EXTRACT(month FROM "t14"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t14"."today") = EXTRACT(month FROM "t14"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t14"."today") >= EXTRACT(day FROM "t14"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 10
                    THEN '5 to 9'
                    WHEN (
                      (
                        EXTRACT(year FROM "t14"."today") - EXTRACT(year FROM "t14"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t14"."today") > EXTRACT(month FROM "t14"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t14"."today") = EXTRACT(month FROM "t14"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t14"."today") >= EXTRACT(day FROM "t14"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 16
                    THEN '10 to 15'
                    WHEN (
                      (
                        EXTRACT(year FROM "t14"."today") - EXTRACT(year FROM "t14"."born")
                      ) - CASE
                        WHEN (
                          EXTRACT(month FROM "t14"."today") > EXTRACT(month FROM "t14"."born")
                        )
                        OR (
                          (
                            EXTRACT(month FROM "t14"."today") = EXTRACT(month FROM "t14"."born")
                          )
                          AND (
                            EXTRACT(day FROM "t14"."today") >= EXTRACT(day FROM "t14"."born")
                          )
                        )
                        THEN 0
                        ELSE 1
                      END
                    ) < 18
                    THEN '16 and 17'
                    ELSE '18 and over'
                  END AS "age_band"
                FROM "t13" AS "t14"
              ) AS "t20"
              LEFT OUTER JOIN (
                SELECT
                  "t18"."unit_id" AS "b_unit",
                  "t18"."referred"
                FROM (
                  SELECT
                    "t17"."unit_id",
                    MAX("t17"."b_day") AS "referred"
                  FROM (
                    SELECT
                      "t16"."unit_id",
                      "t16"."o_child",
                      "t16"."o_day",
                      "t10"."b_child",
                      "t10"."b_day"
                    FROM (
                      SELECT
                        "t14"."unit_id",
                        "t14"."child_id" AS "o_child",
                        "t14"."started" AS "o_day"
                      FROM "t13" AS "t14"
                    ) AS "t16"
                    INNER JOIN (
                      SELECT DISTINCT
                        "t3"."child_id" AS "b_child",
                        "t3"."referral_date" AS "b_day"
                      FROM "list_3" AS "t3"
                    ) AS "t10"
                      ON "t16"."o_child" = "t10"."b_child" AND "t10"."b_day" <= "t16"."o_day"
                  ) AS "t17"
                  GROUP BY
                    1
                ) AS "t18"
              ) AS "t22"
                ON "t20"."unit_id" = "t22"."b_unit"
            ) AS "t23"
          ) AS "t24"
          WHERE
            NOT (
              (
                "t24"."authorised" IS NOT NULL
              )
              AND (
                "t24"."authorised" <= "t24"."today"
              )
            )
        ) AS "t26"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t9"
          ON "t26"."started" = "t9"."_day"
      ) AS "t27"
    ) AS "t29"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t8"
      ON "t29"."today" = "t8"."_day"
  ) AS "t30"
) AS "t31"

-- child_seen_in_assessment
WITH "t8" AS (
  SELECT
    "t7"."unit_id",
    "t7"."child_id",
    "t7"."born",
    "t7"."sex",
    "t7"."ethnicity",
    "t7"."disability",
    "t7"."team",
    "t7"."started",
    "t7"."authorised",
    "t7"."authorised_unread",
    "t7"."seen",
    "t7"."support",
    "t3"."today",
    "t3"."since",
    "t3"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_4#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."assessment_start_date" AS "started",
      "t0"."assessment_authorised_date" AS "authorised",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'assessment_authorised_date'), FALSE) AS "authorised_unread",
      "t0"."child_seen" AS "seen",
      "t0"."support_required" AS "support"
    FROM "list_4" AS "t0"
  ) AS "t7"
  CROSS JOIN "the_period" AS "t3"
)
SELECT
  "t19"."unit_id",
  "t19"."child_id",
  CASE
    WHEN "t19"."born" > "t19"."authorised"
    THEN 'not_applicable'
    WHEN (
      "t19"."seen" IS NULL
    ) OR (
      "t19"."seen" = 'U'
    )
    THEN 'not_recorded'
    WHEN "t19"."seen" = 'Y'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t19"."born" > "t19"."authorised"
    THEN 'unborn'
    WHEN (
      "t19"."seen" IS NULL
    ) OR (
      "t19"."seen" = 'U'
    )
    THEN 'answer_missing'
    WHEN "t19"."seen" = 'Y'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t19"."team",
  "t19"."age_band",
  "t19"."sex",
  "t19"."ethnicity",
  "t19"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t18".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t15"."unit_id",
      "t15"."child_id",
      "t15"."born",
      "t15"."sex",
      "t15"."ethnicity",
      "t15"."disability",
      "t15"."team",
      "t15"."started",
      "t15"."authorised",
      "t15"."authorised_unread",
      "t15"."seen",
      "t15"."support",
      "t15"."today",
      "t15"."since",
      "t15"."since_3",
      "t15"."age_band",
      "t17"."b_unit",
      "t17"."referred"
    FROM (
      SELECT
        "t9"."unit_id",
        "t9"."child_id",
        "t9"."born",
        "t9"."sex",
        "t9"."ethnicity",
        "t9"."disability",
        "t9"."team",
        "t9"."started",
        "t9"."authorised",
        "t9"."authorised_unread",
        "t9"."seen",
        "t9"."support",
        "t9"."today",
        "t9"."since",
        "t9"."since_3",
        CASE
          WHEN "t9"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t9"."born" > "t9"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
                )
                AND (
                  EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t8" AS "t9"
    ) AS "t15"
    LEFT OUTER JOIN (
      SELECT
        "t13"."unit_id" AS "b_unit",
        "t13"."referred"
      FROM (
        SELECT
          "t12"."unit_id",
          MAX("t12"."b_day") AS "referred"
        FROM (
          SELECT
            "t11"."unit_id",
            "t11"."o_child",
            "t11"."o_day",
            "t5"."b_child",
            "t5"."b_day"
          FROM (
            SELECT
              "t9"."unit_id",
              "t9"."child_id" AS "o_child",
              "t9"."started" AS "o_day"
            FROM "t8" AS "t9"
          ) AS "t11"
          INNER JOIN (
            SELECT DISTINCT
              "t2"."child_id" AS "b_child",
              "t2"."referral_date" AS "b_day"
            FROM "list_3" AS "t2"
          ) AS "t5"
            ON "t11"."o_child" = "t5"."b_child" AND "t5"."b_day" <= "t11"."o_day"
        ) AS "t12"
        GROUP BY
          1
      ) AS "t13"
    ) AS "t17"
      ON "t15"."unit_id" = "t17"."b_unit"
  ) AS "t18"
) AS "t19"
WHERE
  "t19"."authorised" > "t19"."since" AND "t19"."authorised" <= "t19"."today"

-- children_in_need_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE WHEN "t5"."ended_unread" THEN 'not_recorded' ELSE 'met' END AS "outcome",
  CASE WHEN "t5"."ended_unread" THEN 'date_unreadable' ELSE 'counted' END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  "t5"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."last_seen",
    "t4"."last_seen_unread",
    "t4"."status",
    "t4"."need",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_6#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."need_start_date" AS "started",
      "t0"."closure_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
      "t0"."last_seen_date" AS "last_seen",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_seen_date'), FALSE) AS "last_seen_unread",
      "t0"."case_status" AS "status",
      "t0"."primary_need" AS "need"
    FROM "list_6" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- children_in_need_seen_20_days
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE
    WHEN "t22"."ended_unread" OR "t22"."last_seen_unread"
    THEN 'not_recorded'
    WHEN "t22"."last_seen" > "t22"."today"
    THEN 'not_recorded'
    WHEN COALESCE("t22"."born" > "t22"."today", FALSE)
    THEN 'not_applicable'
    WHEN (
      "t22"."last_seen" IS NULL
    )
    AND (
      (
        "t22"."today_no" - "t22"."from_no"
      ) <= 20
    )
    THEN 'not_applicable'
    WHEN "t22"."last_seen" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) <= 20
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t22"."ended_unread" OR "t22"."last_seen_unread"
    THEN 'date_unreadable'
    WHEN "t22"."last_seen" > "t22"."today"
    THEN 'date_ahead'
    WHEN COALESCE("t22"."born" > "t22"."today", FALSE)
    THEN 'unborn'
    WHEN (
      "t22"."last_seen" IS NULL
    )
    AND (
      (
        "t22"."today_no" - "t22"."from_no"
      ) <= 20
    )
    THEN 'still_open'
    WHEN "t22"."last_seen" IS NULL
    THEN 'date_missing'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) <= 20
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t22"."today_no" - "t22"."seen_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t22"."last_seen_unread"
    )
    AND NOT (
      "t22"."ended_unread"
    )
    AND NOT (
      COALESCE("t22"."born" > "t22"."today", FALSE)
    )
    THEN COALESCE("t22"."today_no" - "t22"."seen_no", "t22"."today_no" - "t22"."from_no")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t22"."last_seen_unread"
    )
    AND NOT (
      "t22"."ended_unread"
    )
    AND NOT (
      COALESCE("t22"."born" > "t22"."today", FALSE)
    )
    THEN 20 - COALESCE("t22"."today_no" - "t22"."seen_no", "t22"."today_no" - "t22"."from_no")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t22"."team",
  "t22"."age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  "t22"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t20"."unit_id",
      "t20"."child_id",
      "t20"."born",
      "t20"."sex",
      "t20"."ethnicity",
      "t20"."disability",
      "t20"."team",
      "t20"."started",
      "t20"."ended",
      "t20"."ended_unread",
      "t20"."last_seen",
      "t20"."last_seen_unread",
      "t20"."status",
      "t20"."need",
      "t20"."today",
      "t20"."since",
      "t20"."since_3",
      "t20"."age_band",
      "t20"."seen_no",
      "t20"."from_no",
      "t7"."_day",
      "t7"."today_no"
    FROM (
      SELECT
        "t18".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t17"."unit_id",
          "t17"."child_id",
          "t17"."born",
          "t17"."sex",
          "t17"."ethnicity",
          "t17"."disability",
          "t17"."team",
          "t17"."started",
          "t17"."ended",
          "t17"."ended_unread",
          "t17"."last_seen",
          "t17"."last_seen_unread",
          "t17"."status",
          "t17"."need",
          "t17"."today",
          "t17"."since",
          "t17"."since_3",
          "t17"."age_band",
          "t17"."seen_no",
          "t8"."_day",
          "t8"."from_no"
        FROM (
          SELECT
            "t15".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t14"."unit_id",
              "t14"."child_id",
              "t14"."born",
              "t14"."sex",
              "t14"."ethnicity",
              "t14"."disability",
              "t14"."team",
              "t14"."started",
              "t14"."ended",
              "t14"."ended_unread",
              "t14"."last_seen",
              "t14"."last_seen_unread",
              "t14"."status",
              "t14"."need",
              "t14"."today",
              "t14"."since",
              "t14"."since_3",
              "t14"."age_band",
              "t9"."_day",
              "t9"."seen_no"
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."child_id",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity",
                "t12"."disability",
                "t12"."team",
                "t12"."started",
                "t12"."ended",
                "t12"."ended_unread",
                "t12"."last_seen",
                "t12"."last_seen_unread",
                "t12"."status",
                "t12"."need",
                "t12"."today",
                "t12"."since",
                "t12"."since_3",
                CASE
                  WHEN "t12"."born" IS NULL
                  THEN CAST(NULL AS TEXT)
                  WHEN "t12"."born" > "t12"."today"
                  THEN 'unborn'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 1
                  THEN 'under 1'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 5
                  THEN '1 to 4'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 10
                  THEN '5 to 9'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 16
                  THEN '10 to 15'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
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
                  "t11"."unit_id",
                  "t11"."child_id",
                  "t11"."born",
                  "t11"."sex",
                  "t11"."ethnicity",
                  "t11"."disability",
                  "t11"."team",
                  "t11"."started",
                  "t11"."ended",
                  "t11"."ended_unread",
                  "t11"."last_seen",
                  "t11"."last_seen_unread",
                  "t11"."status",
                  "t11"."need",
                  "t3"."today",
                  "t3"."since",
                  "t3"."since_3"
                FROM (
                  SELECT
                    "t1"."source_name" || '/list_6#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                    "t1"."child_id",
                    "t1"."date_of_birth" AS "born",
                    "t1"."sex",
                    "t1"."ethnicity",
                    "t1"."disability",
                    "t1"."allocated_team" AS "team",
                    "t1"."need_start_date" AS "started",
                    "t1"."closure_date" AS "ended",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
                    "t1"."last_seen_date" AS "last_seen",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'last_seen_date'), FALSE) AS "last_seen_unread",
                    "t1"."case_status" AS "status",
                    "t1"."primary_need" AS "need"
                  FROM "list_6" AS "t1"
                ) AS "t11"
                CROSS JOIN "the_period" AS "t3"
              ) AS "t12"
              WHERE
                "t12"."started" <= "t12"."today"
                AND (
                  (
                    "t12"."ended" IS NULL
                  ) OR (
                    "t12"."ended" > "t12"."today"
                  )
                )
                AND "t12"."status" = 'CIN'
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "seen_no"
              FROM "working_days" AS "t0"
            ) AS "t9"
              ON "t14"."last_seen" = "t9"."_day"
          ) AS "t15"
        ) AS "t17"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t8"
          ON "t17"."started" = "t8"."_day"
      ) AS "t18"
    ) AS "t20"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t7"
      ON "t20"."today" = "t7"."_day"
  ) AS "t21"
) AS "t22"

-- conferences_15_days
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE
    WHEN "t22"."conference_unread"
    THEN 'not_recorded'
    WHEN "t22"."started" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."conference" IS NULL
    ) OR (
      "t22"."conference" > "t22"."today"
    )
    THEN 'not_applicable'
    WHEN "t22"."conference" < "t22"."started"
    THEN 'not_recorded'
    WHEN (
      "t22"."to_no" - "t22"."from_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."to_no" - "t22"."from_no"
    ) <= 15
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t22"."conference_unread"
    THEN 'date_unreadable'
    WHEN "t22"."started" IS NULL
    THEN 'start_missing'
    WHEN (
      "t22"."conference" IS NULL
    ) OR (
      "t22"."conference" > "t22"."today"
    )
    THEN 'still_open'
    WHEN "t22"."conference" < "t22"."started"
    THEN 'end_before_start'
    WHEN (
      "t22"."to_no" - "t22"."from_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t22"."to_no" - "t22"."from_no"
    ) <= 15
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t22"."to_no" - "t22"."from_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      (
        "t22"."conference" IS NULL
      ) OR (
        "t22"."conference" > "t22"."today"
      )
    )
    AND NOT (
      "t22"."conference_unread"
    )
    THEN "t22"."today_no" - "t22"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      (
        "t22"."conference" IS NULL
      ) OR (
        "t22"."conference" > "t22"."today"
      )
    )
    AND NOT (
      "t22"."conference_unread"
    )
    THEN 15 - (
      "t22"."today_no" - "t22"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t22"."team",
  "t22"."age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t20"."unit_id",
      "t20"."child_id",
      "t20"."born",
      "t20"."sex",
      "t20"."ethnicity",
      "t20"."disability",
      "t20"."team",
      "t20"."started",
      "t20"."conference",
      "t20"."conference_unread",
      "t20"."unnecessary",
      "t20"."to_plan",
      "t20"."today",
      "t20"."since",
      "t20"."since_3",
      "t20"."age_band",
      "t20"."from_no",
      "t20"."to_no",
      "t7"."_day",
      "t7"."today_no"
    FROM (
      SELECT
        "t18".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t17"."unit_id",
          "t17"."child_id",
          "t17"."born",
          "t17"."sex",
          "t17"."ethnicity",
          "t17"."disability",
          "t17"."team",
          "t17"."started",
          "t17"."conference",
          "t17"."conference_unread",
          "t17"."unnecessary",
          "t17"."to_plan",
          "t17"."today",
          "t17"."since",
          "t17"."since_3",
          "t17"."age_band",
          "t17"."from_no",
          "t8"."_day",
          "t8"."to_no"
        FROM (
          SELECT
            "t15".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t14"."unit_id",
              "t14"."child_id",
              "t14"."born",
              "t14"."sex",
              "t14"."ethnicity",
              "t14"."disability",
              "t14"."team",
              "t14"."started",
              "t14"."conference",
              "t14"."conference_unread",
              "t14"."unnecessary",
              "t14"."to_plan",
              "t14"."today",
              "t14"."since",
              "t14"."since_3",
              "t14"."age_band",
              "t9"."_day",
              "t9"."from_no"
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."child_id",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity",
                "t12"."disability",
                "t12"."team",
                "t12"."started",
                "t12"."conference",
                "t12"."conference_unread",
                "t12"."unnecessary",
                "t12"."to_plan",
                "t12"."today",
                "t12"."since",
                "t12"."since_3",
                CASE
                  WHEN "t12"."born" IS NULL
                  THEN CAST(NULL AS TEXT)
                  WHEN "t12"."born" > "t12"."today"
                  THEN 'unborn'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 1
                  THEN 'under 1'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 5
                  THEN '1 to 4'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 10
                  THEN '5 to 9'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 16
                  THEN '10 to 15'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
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
                  "t11"."unit_id",
                  "t11"."child_id",
                  "t11"."born",
                  "t11"."sex",
                  "t11"."ethnicity",
                  "t11"."disability",
                  "t11"."team",
                  "t11"."started",
                  "t11"."conference",
                  "t11"."conference_unread",
                  "t11"."unnecessary",
                  "t11"."to_plan",
                  "t3"."today",
                  "t3"."since",
                  "t3"."since_3"
                FROM (
                  SELECT
                    "t1"."source_name" || '/list_5#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                    "t1"."child_id",
                    "t1"."date_of_birth" AS "born",
                    "t1"."sex",
                    "t1"."ethnicity",
                    "t1"."disability",
                    "t1"."allocated_team" AS "team",
                    "t1"."strategy_discussion_date" AS "started",
                    "t1"."conference_date" AS "conference",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                    "t1"."conference_unnecessary" AS "unnecessary",
                    "t1"."conference_led_to_plan" AS "to_plan"
                  FROM "list_5" AS "t1"
                ) AS "t11"
                CROSS JOIN "the_period" AS "t3"
              ) AS "t12"
              WHERE
                (
                  (
                    "t12"."conference" > "t12"."since"
                  )
                  AND (
                    "t12"."conference" <= "t12"."today"
                  )
                )
                OR (
                  (
                    "t12"."started" <= "t12"."today"
                  )
                  AND NOT (
                    COALESCE("t12"."unnecessary", FALSE)
                  )
                  AND (
                    (
                      "t12"."conference" IS NULL
                    ) OR (
                      "t12"."conference" > "t12"."today"
                    )
                  )
                )
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "from_no"
              FROM "working_days" AS "t0"
            ) AS "t9"
              ON "t14"."started" = "t9"."_day"
          ) AS "t15"
        ) AS "t17"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "to_no"
          FROM "working_days" AS "t0"
        ) AS "t8"
          ON "t17"."conference" = "t8"."_day"
      ) AS "t18"
    ) AS "t20"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t7"
      ON "t20"."today" = "t7"."_day"
  ) AS "t21"
) AS "t22"

-- conferences_to_plan
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN (
      "t5"."to_plan" IS NULL
    ) OR (
      "t5"."to_plan" = 'U'
    )
    THEN 'not_recorded'
    WHEN "t5"."to_plan" = 'Y'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN (
      "t5"."to_plan" IS NULL
    ) OR (
      "t5"."to_plan" = 'U'
    )
    THEN 'answer_missing'
    WHEN "t5"."to_plan" = 'Y'
    THEN 'plan_started'
    ELSE 'no_plan'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."conference",
    "t4"."conference_unread",
    "t4"."unnecessary",
    "t4"."to_plan",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_5#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."strategy_discussion_date" AS "started",
      "t0"."conference_date" AS "conference",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
      "t0"."conference_unnecessary" AS "unnecessary",
      "t0"."conference_led_to_plan" AS "to_plan"
    FROM "list_5" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."conference" > "t5"."since" AND "t5"."conference" <= "t5"."today"

-- need_over_2_years
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."today"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t5"."started", "t5"."today") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  "t5"."need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."last_seen",
    "t4"."last_seen_unread",
    "t4"."status",
    "t4"."need",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_6#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."need_start_date" AS "started",
      "t0"."closure_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE) AS "ended_unread",
      "t0"."last_seen_date" AS "last_seen",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_seen_date'), FALSE) AS "last_seen_unread",
      "t0"."case_status" AS "status",
      "t0"."primary_need" AS "need"
    FROM "list_6" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- section_47_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."conference",
    "t4"."conference_unread",
    "t4"."unnecessary",
    "t4"."to_plan",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_5#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."strategy_discussion_date" AS "started",
      "t0"."conference_date" AS "conference",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
      "t0"."conference_unnecessary" AS "unnecessary",
      "t0"."conference_led_to_plan" AS "to_plan"
    FROM "list_5" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" > "t5"."since" AND "t5"."started" <= "t5"."today"

-- section_47_to_conference
SELECT
  "t17"."unit_id",
  "t17"."child_id",
  CASE
    WHEN "t17"."conference_unread"
    THEN 'not_recorded'
    WHEN (
      "t17"."conference" IS NOT NULL
    )
    AND (
      "t17"."conference" <= "t17"."today"
    )
    THEN 'met'
    WHEN NOT (
      (
        "t17"."conference" IS NOT NULL
      )
      AND (
        "t17"."conference" <= "t17"."today"
      )
    )
    AND NOT (
      COALESCE("t17"."unnecessary", FALSE)
    )
    AND NOT (
      "t17"."conference_unread"
    )
    AND (
      (
        "t17"."today_no" - "t17"."from_no"
      ) <= 15
    )
    THEN 'not_applicable'
    WHEN COALESCE("t17"."unnecessary", FALSE)
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t17"."conference_unread"
    THEN 'date_unreadable'
    WHEN (
      "t17"."conference" IS NOT NULL
    )
    AND (
      "t17"."conference" <= "t17"."today"
    )
    THEN 'conference_held'
    WHEN NOT (
      (
        "t17"."conference" IS NOT NULL
      )
      AND (
        "t17"."conference" <= "t17"."today"
      )
    )
    AND NOT (
      COALESCE("t17"."unnecessary", FALSE)
    )
    AND NOT (
      "t17"."conference_unread"
    )
    AND (
      (
        "t17"."today_no" - "t17"."from_no"
      ) <= 15
    )
    THEN 'still_open'
    WHEN COALESCE("t17"."unnecessary", FALSE)
    THEN 'conference_unnecessary'
    ELSE 'no_conference'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      (
        "t17"."conference" IS NOT NULL
      )
      AND (
        "t17"."conference" <= "t17"."today"
      )
    )
    AND NOT (
      COALESCE("t17"."unnecessary", FALSE)
    )
    AND NOT (
      "t17"."conference_unread"
    )
    THEN "t17"."today_no" - "t17"."from_no"
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      (
        "t17"."conference" IS NOT NULL
      )
      AND (
        "t17"."conference" <= "t17"."today"
      )
    )
    AND NOT (
      COALESCE("t17"."unnecessary", FALSE)
    )
    AND NOT (
      "t17"."conference_unread"
    )
    THEN 15 - (
      "t17"."today_no" - "t17"."from_no"
    )
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t17"."team",
  "t17"."age_band",
  "t17"."sex",
  "t17"."ethnicity",
  "t17"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t16".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t15"."unit_id",
      "t15"."child_id",
      "t15"."born",
      "t15"."sex",
      "t15"."ethnicity",
      "t15"."disability",
      "t15"."team",
      "t15"."started",
      "t15"."conference",
      "t15"."conference_unread",
      "t15"."unnecessary",
      "t15"."to_plan",
      "t15"."today",
      "t15"."since",
      "t15"."since_3",
      "t15"."age_band",
      "t15"."from_no",
      "t6"."_day",
      "t6"."today_no"
    FROM (
      SELECT
        "t13".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t12"."unit_id",
          "t12"."child_id",
          "t12"."born",
          "t12"."sex",
          "t12"."ethnicity",
          "t12"."disability",
          "t12"."team",
          "t12"."started",
          "t12"."conference",
          "t12"."conference_unread",
          "t12"."unnecessary",
          "t12"."to_plan",
          "t12"."today",
          "t12"."since",
          "t12"."since_3",
          "t12"."age_band",
          "t7"."_day",
          "t7"."from_no"
        FROM (
          SELECT
            "t10"."unit_id",
            "t10"."child_id",
            "t10"."born",
            "t10"."sex",
            "t10"."ethnicity",
            "t10"."disability",
            "t10"."team",
            "t10"."started",
            "t10"."conference",
            "t10"."conference_unread",
            "t10"."unnecessary",
            "t10"."to_plan",
            "t10"."today",
            "t10"."since",
            "t10"."since_3",
            CASE
              WHEN "t10"."born" IS NULL
              THEN CAST(NULL AS TEXT)
              WHEN "t10"."born" > "t10"."today"
              THEN 'unborn'
              WHEN (
                (
                  EXTRACT(year FROM "t10"."today") - EXTRACT(year FROM "t10"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t10"."today") > EXTRACT(month FROM "t10"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t10"."today") = EXTRACT(month FROM "t10"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t10"."today") >= EXTRACT(day FROM "t10"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 1
              THEN 'under 1'
              WHEN (
                (
                  EXTRACT(year FROM "t10"."today") - EXTRACT(year FROM "t10"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t10"."today") > EXTRACT(month FROM "t10"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t10"."today") = EXTRACT(month FROM "t10"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t10"."today") >= EXTRACT(day FROM "t10"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 5
              THEN '1 to 4'
              WHEN (
                (
                  EXTRACT(year FROM "t10"."today") - EXTRACT(year FROM "t10"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t10"."today") > EXTRACT(month FROM "t10"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t10"."today") = EXTRACT(month FROM "t10"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t10"."today") >= EXTRACT(day FROM "t10"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 10
              THEN '5 to 9'
              WHEN (
                (
                  EXTRACT(year FROM "t10"."today") - EXTRACT(year FROM "t10"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t10"."today") > EXTRACT(month FROM "t10"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t10"."today") = EXTRACT(month FROM "t10"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t10"."today") >= EXTRACT(day FROM "t10"."born")
                    )
                  )
                  THEN 0
                  ELSE 1
                END
              ) < 16
              THEN '10 to 15'
              WHEN (
                (
                  EXTRACT(year FROM "t10"."today") - EXTRACT(year FROM "t10"."born")
                ) - CASE
                  WHEN (
                    EXTRACT(month FROM "t10"."today") > EXTRACT(month FROM "t10"."born")
                  )
                  OR (
                    (
                      EXTRACT(month FROM "t10"."today") = EXTRACT(month FROM "t10"."born")
                    )
                    AND (
                      EXTRACT(day FROM "t10"."today") >= EXTRACT(day FROM "t10"."born")
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
              "t9"."unit_id",
              "t9"."child_id",
              "t9"."born",
              "t9"."sex",
              "t9"."ethnicity",
              "t9"."disability",
              "t9"."team",
              "t9"."started",
              "t9"."conference",
              "t9"."conference_unread",
              "t9"."unnecessary",
              "t9"."to_plan",
              "t3"."today",
              "t3"."since",
              "t3"."since_3"
            FROM (
              SELECT
                "t1"."source_name" || '/list_5#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                "t1"."child_id",
                "t1"."date_of_birth" AS "born",
                "t1"."sex",
                "t1"."ethnicity",
                "t1"."disability",
                "t1"."allocated_team" AS "team",
                "t1"."strategy_discussion_date" AS "started",
                "t1"."conference_date" AS "conference",
                COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'conference_date'), FALSE) AS "conference_unread",
                "t1"."conference_unnecessary" AS "unnecessary",
                "t1"."conference_led_to_plan" AS "to_plan"
              FROM "list_5" AS "t1"
            ) AS "t9"
            CROSS JOIN "the_period" AS "t3"
          ) AS "t10"
          WHERE
            "t10"."started" > "t10"."since" AND "t10"."started" <= "t10"."today"
        ) AS "t12"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t7"
          ON "t12"."started" = "t7"."_day"
      ) AS "t13"
    ) AS "t15"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t6"
      ON "t15"."today" = "t6"."_day"
  ) AS "t16"
) AS "t17"

-- plan_review_current
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN NOT (
      NOT (
        "t5"."ended_unread"
      ) AND NOT (
        "t5"."reviewed_unread"
      )
    )
    THEN 'not_recorded'
    WHEN "t5"."reviewed" > "t5"."today"
    THEN 'not_recorded'
    WHEN (
      "t5"."reviewed" IS NULL
    )
    AND (
      CASE
        WHEN "t5"."reviewed" IS NULL
        THEN "t5"."started" + INTERVAL '3' MONTH
        ELSE "t5"."reviewed" + INTERVAL '6' MONTH
      END >= "t5"."today"
    )
    THEN 'not_applicable'
    WHEN CASE
      WHEN "t5"."reviewed" IS NULL
      THEN "t5"."started" + INTERVAL '3' MONTH
      ELSE "t5"."reviewed" + INTERVAL '6' MONTH
    END >= "t5"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN NOT (
      NOT (
        "t5"."ended_unread"
      ) AND NOT (
        "t5"."reviewed_unread"
      )
    )
    THEN 'date_unreadable'
    WHEN "t5"."reviewed" > "t5"."today"
    THEN 'date_ahead'
    WHEN (
      "t5"."reviewed" IS NULL
    )
    AND (
      CASE
        WHEN "t5"."reviewed" IS NULL
        THEN "t5"."started" + INTERVAL '3' MONTH
        ELSE "t5"."reviewed" + INTERVAL '6' MONTH
      END >= "t5"."today"
    )
    THEN 'still_open'
    WHEN CASE
      WHEN "t5"."reviewed" IS NULL
      THEN "t5"."started" + INTERVAL '3' MONTH
      ELSE "t5"."reviewed" + INTERVAL '6' MONTH
    END >= "t5"."today"
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t5"."ended_unread"
    ) AND NOT (
      "t5"."reviewed_unread"
    )
    THEN DATE_DIFF('DAY', COALESCE("t5"."reviewed", "t5"."started"), "t5"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t5"."ended_unread"
    ) AND NOT (
      "t5"."reviewed_unread"
    )
    THEN CASE WHEN "t5"."reviewed" IS NULL THEN 91 ELSE 183 END - DATE_DIFF('DAY', COALESCE("t5"."reviewed", "t5"."started"), "t5"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- plan_seen_alone
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'not_recorded'
    WHEN "t5"."born" > "t5"."today"
    THEN 'not_applicable'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 4
    THEN 'not_applicable'
    WHEN (
      "t5"."alone" IS NULL
    ) OR (
      "t5"."alone" = 'U'
    )
    THEN 'not_recorded'
    WHEN "t5"."alone" = 'Y'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'date_unreadable'
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 4
    THEN 'too_young'
    WHEN (
      "t5"."alone" IS NULL
    ) OR (
      "t5"."alone" = 'U'
    )
    THEN 'answer_missing'
    WHEN "t5"."alone" = 'Y'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- plan_visit_10_days
SELECT
  "t22"."unit_id",
  "t22"."child_id",
  CASE
    WHEN NOT (
      NOT (
        "t22"."ended_unread"
      ) AND NOT (
        "t22"."visited_unread"
      )
    )
    THEN 'not_recorded'
    WHEN "t22"."visited" > "t22"."today"
    THEN 'not_recorded'
    WHEN COALESCE("t22"."born" > "t22"."today", FALSE)
    THEN 'not_applicable'
    WHEN (
      "t22"."visited" IS NULL
    )
    AND (
      (
        "t22"."today_no" - "t22"."from_no"
      ) <= 10
    )
    THEN 'not_applicable'
    WHEN "t22"."visited" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) IS NULL
    THEN 'not_recorded'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) <= 10
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN NOT (
      NOT (
        "t22"."ended_unread"
      ) AND NOT (
        "t22"."visited_unread"
      )
    )
    THEN 'date_unreadable'
    WHEN "t22"."visited" > "t22"."today"
    THEN 'date_ahead'
    WHEN COALESCE("t22"."born" > "t22"."today", FALSE)
    THEN 'unborn'
    WHEN (
      "t22"."visited" IS NULL
    )
    AND (
      (
        "t22"."today_no" - "t22"."from_no"
      ) <= 10
    )
    THEN 'still_open'
    WHEN "t22"."visited" IS NULL
    THEN 'date_missing'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) IS NULL
    THEN 'outside_calendar'
    WHEN (
      "t22"."today_no" - "t22"."seen_no"
    ) <= 10
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST("t22"."today_no" - "t22"."seen_no" AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN NOT (
      "t22"."ended_unread"
    )
    AND NOT (
      "t22"."visited_unread"
    )
    AND NOT (
      COALESCE("t22"."born" > "t22"."today", FALSE)
    )
    THEN COALESCE("t22"."today_no" - "t22"."seen_no", "t22"."today_no" - "t22"."from_no")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN NOT (
      "t22"."ended_unread"
    )
    AND NOT (
      "t22"."visited_unread"
    )
    AND NOT (
      COALESCE("t22"."born" > "t22"."today", FALSE)
    )
    THEN 10 - COALESCE("t22"."today_no" - "t22"."seen_no", "t22"."today_no" - "t22"."from_no")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t22"."team",
  "t22"."age_band",
  "t22"."sex",
  "t22"."ethnicity",
  "t22"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t21".*
    EXCLUDE ("_day")
  FROM (
    SELECT
      "t20"."unit_id",
      "t20"."child_id",
      "t20"."born",
      "t20"."sex",
      "t20"."ethnicity",
      "t20"."disability",
      "t20"."team",
      "t20"."started",
      "t20"."ended",
      "t20"."ended_unread",
      "t20"."previous",
      "t20"."category",
      "t20"."visited",
      "t20"."visited_unread",
      "t20"."alone",
      "t20"."reviewed",
      "t20"."reviewed_unread",
      "t20"."today",
      "t20"."since",
      "t20"."since_3",
      "t20"."age_band",
      "t20"."seen_no",
      "t20"."from_no",
      "t7"."_day",
      "t7"."today_no"
    FROM (
      SELECT
        "t18".*
        EXCLUDE ("_day")
      FROM (
        SELECT
          "t17"."unit_id",
          "t17"."child_id",
          "t17"."born",
          "t17"."sex",
          "t17"."ethnicity",
          "t17"."disability",
          "t17"."team",
          "t17"."started",
          "t17"."ended",
          "t17"."ended_unread",
          "t17"."previous",
          "t17"."category",
          "t17"."visited",
          "t17"."visited_unread",
          "t17"."alone",
          "t17"."reviewed",
          "t17"."reviewed_unread",
          "t17"."today",
          "t17"."since",
          "t17"."since_3",
          "t17"."age_band",
          "t17"."seen_no",
          "t8"."_day",
          "t8"."from_no"
        FROM (
          SELECT
            "t15".*
            EXCLUDE ("_day")
          FROM (
            SELECT
              "t14"."unit_id",
              "t14"."child_id",
              "t14"."born",
              "t14"."sex",
              "t14"."ethnicity",
              "t14"."disability",
              "t14"."team",
              "t14"."started",
              "t14"."ended",
              "t14"."ended_unread",
              "t14"."previous",
              "t14"."category",
              "t14"."visited",
              "t14"."visited_unread",
              "t14"."alone",
              "t14"."reviewed",
              "t14"."reviewed_unread",
              "t14"."today",
              "t14"."since",
              "t14"."since_3",
              "t14"."age_band",
              "t9"."_day",
              "t9"."seen_no"
            FROM (
              SELECT
                "t12"."unit_id",
                "t12"."child_id",
                "t12"."born",
                "t12"."sex",
                "t12"."ethnicity",
                "t12"."disability",
                "t12"."team",
                "t12"."started",
                "t12"."ended",
                "t12"."ended_unread",
                "t12"."previous",
                "t12"."category",
                "t12"."visited",
                "t12"."visited_unread",
                "t12"."alone",
                "t12"."reviewed",
                "t12"."reviewed_unread",
                "t12"."today",
                "t12"."since",
                "t12"."since_3",
                CASE
                  WHEN "t12"."born" IS NULL
                  THEN CAST(NULL AS TEXT)
                  WHEN "t12"."born" > "t12"."today"
                  THEN 'unborn'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 1
                  THEN 'under 1'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 5
                  THEN '1 to 4'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 10
                  THEN '5 to 9'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
                        )
                      )
                      THEN 0
                      ELSE 1
                    END
                  ) < 16
                  THEN '10 to 15'
                  WHEN (
                    (
                      EXTRACT(year FROM "t12"."today") - EXTRACT(year FROM "t12"."born")
                    ) - CASE
                      WHEN (
                        EXTRACT(month FROM "t12"."today") > EXTRACT(month FROM "t12"."born")
                      )
                      OR (
                        (
                          EXTRACT(month FROM "t12"."today") = EXTRACT(month FROM "t12"."born")
                        )
                        AND (
                          EXTRACT(day FROM "t12"."today") >= EXTRACT(day FROM "t12"."born")
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
                  "t11"."unit_id",
                  "t11"."child_id",
                  "t11"."born",
                  "t11"."sex",
                  "t11"."ethnicity",
                  "t11"."disability",
                  "t11"."team",
                  "t11"."started",
                  "t11"."ended",
                  "t11"."ended_unread",
                  "t11"."previous",
                  "t11"."category",
                  "t11"."visited",
                  "t11"."visited_unread",
                  "t11"."alone",
                  "t11"."reviewed",
                  "t11"."reviewed_unread",
                  "t3"."today",
                  "t3"."since",
                  "t3"."since_3"
                FROM (
                  SELECT
                    "t1"."source_name" || '/list_7#' || CAST("t1"."source_row" AS TEXT) AS "unit_id",
                    "t1"."child_id",
                    "t1"."date_of_birth" AS "born",
                    "t1"."sex",
                    "t1"."ethnicity",
                    "t1"."disability",
                    "t1"."allocated_team" AS "team",
                    "t1"."plan_start_date" AS "started",
                    "t1"."plan_end_date" AS "ended",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
                    "t1"."previous_plans" AS "previous",
                    "t1"."latest_category" AS "category",
                    "t1"."last_visit_date" AS "visited",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
                    "t1"."seen_alone" AS "alone",
                    "t1"."latest_review_date" AS "reviewed",
                    COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
                  FROM "list_7" AS "t1"
                ) AS "t11"
                CROSS JOIN "the_period" AS "t3"
              ) AS "t12"
              WHERE
                "t12"."started" <= "t12"."today"
                AND (
                  (
                    "t12"."ended" IS NULL
                  ) OR (
                    "t12"."ended" > "t12"."today"
                  )
                )
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t0"."working_day" AS "_day",
                "t0"."number" AS "seen_no"
              FROM "working_days" AS "t0"
            ) AS "t9"
              ON "t14"."visited" = "t9"."_day"
          ) AS "t15"
        ) AS "t17"
        LEFT OUTER JOIN (
          SELECT
            "t0"."working_day" AS "_day",
            "t0"."number" AS "from_no"
          FROM "working_days" AS "t0"
        ) AS "t8"
          ON "t17"."started" = "t8"."_day"
      ) AS "t18"
    ) AS "t20"
    LEFT OUTER JOIN (
      SELECT
        "t0"."working_day" AS "_day",
        "t0"."number" AS "today_no"
      FROM "working_days" AS "t0"
    ) AS "t7"
      ON "t20"."today" = "t7"."_day"
  ) AS "t21"
) AS "t22"

-- plans_ended_lasting_2_years
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."ended" < "t5"."started"
    THEN 'not_recorded'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."ended"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."started" IS NULL
    THEN 'start_missing'
    WHEN "t5"."ended" < "t5"."started"
    THEN 'end_before_start'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."ended"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t5"."started", "t5"."ended") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."ended" > "t5"."since" AND "t5"."ended" <= "t5"."today"

-- plans_ended_within_3_months
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."started" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."ended" < "t5"."started"
    THEN 'not_recorded'
    WHEN "t5"."ended" < (
      "t5"."started" + INTERVAL '3' MONTH
    )
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."started" IS NULL
    THEN 'start_missing'
    WHEN "t5"."ended" < "t5"."started"
    THEN 'end_before_start'
    WHEN "t5"."ended" < (
      "t5"."started" + INTERVAL '3' MONTH
    )
    THEN 'within_three_months'
    ELSE 'three_months_or_more'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t5"."started", "t5"."ended") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."ended" > "t5"."since" AND "t5"."ended" <= "t5"."today"

-- plans_open_2_years
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'not_recorded'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'date_unreadable'
    WHEN (
      "t5"."started" + INTERVAL '2' YEAR
    ) <= "t5"."today"
    THEN 'two_years_or_more'
    ELSE 'under_two_years'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t5"."started", "t5"."today") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- plans_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE WHEN "t5"."ended_unread" THEN 'not_recorded' ELSE 'met' END AS "outcome",
  CASE WHEN "t5"."ended_unread" THEN 'date_unreadable' ELSE 'counted' END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- plans_second_or_subsequent
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."previous" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."previous" > 0
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."previous" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."previous" > 0
    THEN 'earlier_plan'
    ELSE 'first_plan'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" > "t5"."since" AND "t5"."started" <= "t5"."today"

-- plans_second_within_2_years
WITH "t5" AS (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
)
SELECT
  "t18"."unit_id",
  "t18"."child_id",
  CASE
    WHEN (
      "t18"."last_ended" + INTERVAL '2' YEAR
    ) >= "t18"."started"
    THEN 'met'
    WHEN "t18"."last_ended" IS NOT NULL
    THEN 'not_met'
    WHEN "t18"."previous" IS NULL
    THEN 'not_recorded'
    WHEN "t18"."previous" > 0
    THEN 'not_recorded'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN (
      "t18"."last_ended" + INTERVAL '2' YEAR
    ) >= "t18"."started"
    THEN 'earlier_plan'
    WHEN "t18"."last_ended" IS NOT NULL
    THEN 'earlier_plan_long_ago'
    WHEN "t18"."previous" IS NULL
    THEN 'answer_missing'
    WHEN "t18"."previous" > 0
    THEN 'earlier_plan_not_in_return'
    ELSE 'first_plan'
  END AS "reason",
  CAST(DATE_DIFF('DAY', "t18"."last_ended", "t18"."started") AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t18"."team",
  "t18"."age_band",
  "t18"."sex",
  "t18"."ethnicity",
  "t18"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t17".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t13"."unit_id",
      "t13"."child_id",
      "t13"."born",
      "t13"."sex",
      "t13"."ethnicity",
      "t13"."disability",
      "t13"."team",
      "t13"."started",
      "t13"."ended",
      "t13"."ended_unread",
      "t13"."previous",
      "t13"."category",
      "t13"."visited",
      "t13"."visited_unread",
      "t13"."alone",
      "t13"."reviewed",
      "t13"."reviewed_unread",
      "t13"."today",
      "t13"."since",
      "t13"."since_3",
      "t13"."age_band",
      "t16"."b_unit",
      "t16"."last_ended"
    FROM (
      SELECT
        "t6"."unit_id",
        "t6"."child_id",
        "t6"."born",
        "t6"."sex",
        "t6"."ethnicity",
        "t6"."disability",
        "t6"."team",
        "t6"."started",
        "t6"."ended",
        "t6"."ended_unread",
        "t6"."previous",
        "t6"."category",
        "t6"."visited",
        "t6"."visited_unread",
        "t6"."alone",
        "t6"."reviewed",
        "t6"."reviewed_unread",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        CASE
          WHEN "t6"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t6"."born" > "t6"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t5" AS "t6"
      WHERE
        "t6"."started" > "t6"."since" AND "t6"."started" <= "t6"."today"
    ) AS "t13"
    LEFT OUTER JOIN (
      SELECT
        "t14"."unit_id" AS "b_unit",
        "t14"."last_ended"
      FROM (
        SELECT
          "t11"."unit_id",
          MAX("t11"."b_day") AS "last_ended"
        FROM (
          SELECT
            "t10"."unit_id",
            "t10"."o_child",
            "t10"."o_day",
            "t9"."b_child",
            "t9"."b_day"
          FROM (
            SELECT
              "t6"."unit_id",
              "t6"."child_id" AS "o_child",
              "t6"."started" AS "o_day"
            FROM "t5" AS "t6"
            WHERE
              "t6"."started" > "t6"."since" AND "t6"."started" <= "t6"."today"
          ) AS "t10"
          INNER JOIN (
            SELECT DISTINCT
              "t6"."child_id" AS "b_child",
              "t6"."ended" AS "b_day"
            FROM "t5" AS "t6"
            WHERE
              "t6"."ended" IS NOT NULL
          ) AS "t9"
            ON "t10"."o_child" = "t9"."b_child" AND "t9"."b_day" <= "t10"."o_day"
        ) AS "t11"
        GROUP BY
          1
      ) AS "t14"
    ) AS "t16"
      ON "t13"."unit_id" = "t16"."b_unit"
  ) AS "t17"
) AS "t18"

-- plans_unborn
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'not_recorded'
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."born" > "t5"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."ended_unread"
    THEN 'date_unreadable'
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    ELSE 'born'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t4"."ended",
    "t4"."ended_unread",
    "t4"."previous",
    "t4"."category",
    "t4"."visited",
    "t4"."visited_unread",
    "t4"."alone",
    "t4"."reviewed",
    "t4"."reviewed_unread",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_7#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."plan_start_date" AS "started",
      "t0"."plan_end_date" AS "ended",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'plan_end_date'), FALSE) AS "ended_unread",
      "t0"."previous_plans" AS "previous",
      "t0"."latest_category" AS "category",
      "t0"."last_visit_date" AS "visited",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'last_visit_date'), FALSE) AS "visited_unread",
      "t0"."seen_alone" AS "alone",
      "t0"."latest_review_date" AS "reviewed",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'latest_review_date'), FALSE) AS "reviewed_unread"
    FROM "list_7" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" <= "t5"."today"
  AND (
    (
      "t5"."ended" IS NULL
    ) OR (
      "t5"."ended" > "t5"."today"
    )
  )

-- contacts_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."at",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_1#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      CAST(NULL AS TEXT) AS "team",
      "t0"."contact_date" AS "at"
    FROM "list_1" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."at" > "t5"."since" AND "t5"."at" <= "t5"."today"

-- contacts_to_referrals
WITH "t8" AS (
  SELECT
    "t7"."unit_id",
    "t7"."child_id",
    "t7"."born",
    "t7"."sex",
    "t7"."ethnicity",
    "t7"."disability",
    "t7"."team",
    "t7"."at",
    "t3"."today",
    "t3"."since",
    "t3"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_1#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      CAST(NULL AS TEXT) AS "team",
      "t0"."contact_date" AS "at"
    FROM "list_1" AS "t0"
  ) AS "t7"
  CROSS JOIN "the_period" AS "t3"
)
SELECT
  "t14"."unit_id",
  "t14"."child_id",
  CASE
    WHEN "t16"."referred"
    THEN 'met'
    WHEN "t14"."child_id" IS NULL
    THEN 'not_recorded'
    WHEN (
      "t16"."referred" IS NULL
    )
    AND (
      DATE_DIFF('DAY', "t14"."at", "t14"."today") <= 7
    )
    THEN 'not_applicable'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t16"."referred"
    THEN 'referred'
    WHEN "t14"."child_id" IS NULL
    THEN 'child_missing'
    WHEN (
      "t16"."referred" IS NULL
    )
    AND (
      DATE_DIFF('DAY', "t14"."at", "t14"."today") <= 7
    )
    THEN 'still_open'
    ELSE 'not_referred'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      "t16"."referred" IS NULL
    )
    AND (
      DATE_DIFF('DAY', "t14"."at", "t14"."today") <= 7
    )
    THEN DATE_DIFF('DAY', "t14"."at", "t14"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      "t16"."referred" IS NULL
    )
    AND (
      DATE_DIFF('DAY', "t14"."at", "t14"."today") <= 7
    )
    THEN 7 - DATE_DIFF('DAY', "t14"."at", "t14"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t14"."team",
  "t14"."age_band",
  "t14"."sex",
  "t14"."ethnicity",
  "t14"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t9"."unit_id",
    "t9"."child_id",
    "t9"."born",
    "t9"."sex",
    "t9"."ethnicity",
    "t9"."disability",
    "t9"."team",
    "t9"."at",
    "t9"."today",
    "t9"."since",
    "t9"."since_3",
    CASE
      WHEN "t9"."born" IS NULL
      THEN CAST(NULL AS TEXT)
      WHEN "t9"."born" > "t9"."today"
      THEN 'unborn'
      WHEN (
        (
          EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
            )
            AND (
              EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 1
      THEN 'under 1'
      WHEN (
        (
          EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
            )
            AND (
              EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 5
      THEN '1 to 4'
      WHEN (
        (
          EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
            )
            AND (
              EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
      THEN '5 to 9'
      WHEN (
        (
          EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
            )
            AND (
              EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 16
      THEN '10 to 15'
      WHEN (
        (
          EXTRACT(year FROM "t9"."today") - EXTRACT(year FROM "t9"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t9"."today") > EXTRACT(month FROM "t9"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t9"."today") = EXTRACT(month FROM "t9"."born")
            )
            AND (
              EXTRACT(day FROM "t9"."today") >= EXTRACT(day FROM "t9"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 18
      THEN '16 and 17'
      ELSE '18 and over'
    END AS "age_band"
  FROM "t8" AS "t9"
  WHERE
    "t9"."at" > "t9"."since" AND "t9"."at" <= "t9"."today"
) AS "t14"
LEFT OUTER JOIN (
  SELECT DISTINCT
    *
  FROM (
    SELECT
      "t11"."f_unit",
      TRUE AS "referred"
    FROM (
      SELECT
        "t9"."child_id",
        "t9"."at",
        "t9"."unit_id" AS "f_unit"
      FROM "t8" AS "t9"
      WHERE
        "t9"."at" > "t9"."since" AND "t9"."at" <= "t9"."today"
    ) AS "t11"
    INNER JOIN (
      SELECT DISTINCT
        "t2"."child_id" AS "r_child",
        "t2"."referral_date" AS "r_day"
      FROM "list_3" AS "t2"
    ) AS "t5"
      ON "t11"."child_id" = "t5"."r_child"
      AND "t5"."r_day" >= "t11"."at"
      AND "t5"."r_day" <= (
        "t11"."at" + INTERVAL '7' DAY
      )
  ) AS "t12"
) AS "t16"
  ON "t14"."unit_id" = "t16"."f_unit"

-- early_help_assessments_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."started",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_2#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      CAST(NULL AS TEXT) AS "team",
      "t0"."assessment_start_date" AS "started"
    FROM "list_2" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."started" > "t5"."since" AND "t5"."started" <= "t5"."today"

-- re_referrals_12_months
WITH "t5" AS (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."at",
    "t4"."nothing_further",
    "t4"."told_before",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      "t0"."allocated_team" AS "team",
      "t0"."referral_date" AS "at",
      "t0"."no_further_action" AS "nothing_further",
      "t0"."referrals_in_12_months" AS "told_before"
    FROM "list_3" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
)
SELECT
  "t18"."unit_id",
  "t18"."child_id",
  CASE
    WHEN (
      "t18"."at" <= (
        "t18"."before" + INTERVAL '1' YEAR
      )
    )
    OR (
      "t18"."told_before" > 0
    )
    THEN 'met'
    WHEN "t18"."child_id" IS NULL
    THEN 'not_recorded'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN (
      "t18"."at" <= (
        "t18"."before" + INTERVAL '1' YEAR
      )
    )
    OR (
      "t18"."told_before" > 0
    )
    THEN 'referred_before'
    WHEN "t18"."child_id" IS NULL
    THEN 'child_missing'
    ELSE 'not_referred_before'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t18"."team",
  "t18"."age_band",
  "t18"."sex",
  "t18"."ethnicity",
  "t18"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t17".*
    EXCLUDE ("b_unit")
  FROM (
    SELECT
      "t13"."unit_id",
      "t13"."child_id",
      "t13"."born",
      "t13"."sex",
      "t13"."ethnicity",
      "t13"."disability",
      "t13"."team",
      "t13"."at",
      "t13"."nothing_further",
      "t13"."told_before",
      "t13"."today",
      "t13"."since",
      "t13"."since_3",
      "t13"."age_band",
      "t16"."b_unit",
      "t16"."before"
    FROM (
      SELECT
        "t6"."unit_id",
        "t6"."child_id",
        "t6"."born",
        "t6"."sex",
        "t6"."ethnicity",
        "t6"."disability",
        "t6"."team",
        "t6"."at",
        "t6"."nothing_further",
        "t6"."told_before",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        CASE
          WHEN "t6"."born" IS NULL
          THEN CAST(NULL AS TEXT)
          WHEN "t6"."born" > "t6"."today"
          THEN 'unborn'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 1
          THEN 'under 1'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 5
          THEN '1 to 4'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 10
          THEN '5 to 9'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 16
          THEN '10 to 15'
          WHEN (
            (
              EXTRACT(year FROM "t6"."today") - EXTRACT(year FROM "t6"."born")
            ) - CASE
              WHEN (
                EXTRACT(month FROM "t6"."today") > EXTRACT(month FROM "t6"."born")
              )
              OR (
                (
                  EXTRACT(month FROM "t6"."today") = EXTRACT(month FROM "t6"."born")
                )
                AND (
                  EXTRACT(day FROM "t6"."today") >= EXTRACT(day FROM "t6"."born")
                )
              )
              THEN 0
              ELSE 1
            END
          ) < 18
          THEN '16 and 17'
          ELSE '18 and over'
        END AS "age_band"
      FROM "t5" AS "t6"
      WHERE
        "t6"."at" > "t6"."since" AND "t6"."at" <= "t6"."today"
    ) AS "t13"
    LEFT OUTER JOIN (
      SELECT
        "t14"."unit_id" AS "b_unit",
        "t14"."before"
      FROM (
        SELECT
          "t11"."unit_id",
          MAX("t11"."b_day") AS "before"
        FROM (
          SELECT
            "t10"."unit_id",
            "t10"."o_child",
            "t10"."o_day",
            "t8"."b_child",
            "t8"."b_day"
          FROM (
            SELECT
              "t6"."unit_id",
              "t6"."child_id" AS "o_child",
              "t6"."at" AS "o_day"
            FROM "t5" AS "t6"
            WHERE
              "t6"."at" > "t6"."since" AND "t6"."at" <= "t6"."today"
          ) AS "t10"
          INNER JOIN (
            SELECT DISTINCT
              "t6"."child_id" AS "b_child",
              "t6"."at" AS "b_day"
            FROM "t5" AS "t6"
          ) AS "t8"
            ON "t10"."o_child" = "t8"."b_child" AND "t8"."b_day" < "t10"."o_day"
        ) AS "t11"
        GROUP BY
          1
      ) AS "t14"
    ) AS "t16"
      ON "t13"."unit_id" = "t16"."b_unit"
  ) AS "t17"
) AS "t18"

-- referrals_no_further_action
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."nothing_further" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."nothing_further"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."nothing_further" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."nothing_further"
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."at",
    "t4"."nothing_further",
    "t4"."told_before",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      "t0"."allocated_team" AS "team",
      "t0"."referral_date" AS "at",
      "t0"."no_further_action" AS "nothing_further",
      "t0"."referrals_in_12_months" AS "told_before"
    FROM "list_3" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."at" > "t5"."since" AND "t5"."at" <= "t5"."today"

-- referrals_per_10000
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  'met' AS "outcome",
  'counted' AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 1
    THEN 'under 1'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 5
    THEN '1 to 4'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 10
    THEN '5 to 9'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 16
    THEN '10 to 15'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 18
    THEN '16 and 17'
    ELSE '18 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."at",
    "t4"."nothing_further",
    "t4"."told_before",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      CAST(NULL AS TEXT) AS "disability",
      "t0"."allocated_team" AS "team",
      "t0"."referral_date" AS "at",
      "t0"."no_further_action" AS "nothing_further",
      "t0"."referrals_in_12_months" AS "told_before"
    FROM "list_3" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  "t5"."at" > "t5"."since" AND "t5"."at" <= "t5"."today"

-- leavers_in_custody
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."home" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."home" = 'X'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."home" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."home" = 'X'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 17
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_in_education_or_work_17_18
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'met'
    WHEN "t5"."activity" = 'G4'
    THEN 'not_met'
    WHEN "t5"."activity" = 'G6'
    THEN 'not_met'
    WHEN "t5"."activity" = 'G5'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'occupied'
    WHEN "t5"."activity" = 'G4'
    THEN 'ill_or_disabled'
    WHEN "t5"."activity" = 'G6'
    THEN 'pregnant_or_parent'
    WHEN "t5"."activity" = 'G5'
    THEN 'other_reason'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 17
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 18
    )
  )

-- leavers_in_education_or_work_19_21
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'met'
    WHEN "t5"."activity" = 'G4'
    THEN 'not_met'
    WHEN "t5"."activity" = 'G6'
    THEN 'not_met'
    WHEN "t5"."activity" = 'G5'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'occupied'
    WHEN "t5"."activity" = 'G4'
    THEN 'ill_or_disabled'
    WHEN "t5"."activity" = 'G6'
    THEN 'pregnant_or_parent'
    WHEN "t5"."activity" = 'G5'
    THEN 'other_reason'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 19
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_in_higher_education
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN (
      "t5"."activity" IS NULL
    ) OR (
      "t5"."activity" = '0'
    )
    THEN 'not_recorded'
    WHEN "t5"."activity" IN ('F1', 'P1')
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN (
      "t5"."activity" IS NULL
    ) OR (
      "t5"."activity" = '0'
    )
    THEN 'answer_missing'
    WHEN "t5"."activity" IN ('F1', 'P1')
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 19
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_in_touch_17_18
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'YES'
    THEN 'met'
    WHEN "t5"."in_touch" = 'REFU'
    THEN 'not_met'
    WHEN "t5"."in_touch" = 'NREQ'
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."in_touch" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."in_touch" = 'YES'
    THEN 'in_touch'
    WHEN "t5"."in_touch" = 'REFU'
    THEN 'refused'
    WHEN "t5"."in_touch" = 'NREQ'
    THEN 'not_required'
    ELSE 'not_in_touch'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 17
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 18
    )
  )

-- leavers_in_touch_19_21
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'YES'
    THEN 'met'
    WHEN "t5"."in_touch" = 'REFU'
    THEN 'not_met'
    WHEN "t5"."in_touch" = 'NREQ'
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."in_touch" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."in_touch" = 'YES'
    THEN 'in_touch'
    WHEN "t5"."in_touch" = 'REFU'
    THEN 'refused'
    WHEN "t5"."in_touch" = 'NREQ'
    THEN 'not_required'
    ELSE 'not_in_touch'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 19
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_pathway_plan_6_months
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."pathway_unread"
    THEN 'not_recorded'
    WHEN "t5"."pathway" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."pathway" > "t5"."today"
    THEN 'not_recorded'
    WHEN (
      "t5"."pathway" + INTERVAL '6' MONTH
    ) >= "t5"."today"
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."pathway_unread"
    THEN 'date_unreadable'
    WHEN "t5"."pathway" IS NULL
    THEN 'date_missing'
    WHEN "t5"."pathway" > "t5"."today"
    THEN 'date_ahead'
    WHEN (
      "t5"."pathway" + INTERVAL '6' MONTH
    ) >= "t5"."today"
    THEN 'in_time'
    ELSE 'late'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CASE
    WHEN (
      "t5"."pathway" <= "t5"."today"
    )
    AND NOT (
      "t5"."in_touch" IN ('DIED', 'RHOM')
    )
    THEN DATE_DIFF('DAY', "t5"."pathway", "t5"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_used",
  CASE
    WHEN (
      "t5"."pathway" <= "t5"."today"
    )
    AND NOT (
      "t5"."in_touch" IN ('DIED', 'RHOM')
    )
    THEN 183 - DATE_DIFF('DAY', "t5"."pathway", "t5"."today")
    ELSE CAST(NULL AS BIGINT)
  END AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 16
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 25
    )
  )

-- leavers_staying_put
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."home" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."home" = 'Z'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."home" IS NULL
    THEN 'answer_missing'
    WHEN "t5"."home" = 'Z'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 18
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 20
    )
  )

-- leavers_suitable_home_17_18
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."suitable" = '1'
    THEN 'met'
    WHEN "t5"."suitable" = '2'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."suitable" = '1'
    THEN 'suitable'
    WHEN "t5"."suitable" = '2'
    THEN 'unsuitable'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 17
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 18
    )
  )

-- leavers_suitable_home_19_21
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."suitable" = '1'
    THEN 'met'
    WHEN "t5"."suitable" = '2'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."suitable" = '1'
    THEN 'suitable'
    WHEN "t5"."suitable" = '2'
    THEN 'unsuitable'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 19
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_with_personal_adviser
SELECT
  "t5"."unit_id",
  "t5"."child_id",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t5"."adviser" IS NOT NULL
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t5"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t5"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t5"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t5"."adviser" IS NOT NULL
    THEN 'allocated'
    ELSE 'none_allocated'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t5"."team",
  CASE
    WHEN "t5"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t5"."born" > "t5"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
          )
          AND (
            EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t5"."sex",
  "t5"."ethnicity",
  "t5"."disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t4"."unit_id",
    "t4"."child_id",
    "t4"."born",
    "t4"."sex",
    "t4"."ethnicity",
    "t4"."disability",
    "t4"."team",
    "t4"."in_touch",
    "t4"."activity",
    "t4"."home",
    "t4"."suitable",
    "t4"."pathway",
    "t4"."pathway_unread",
    "t4"."adviser",
    "t4"."eligibility",
    "t2"."today",
    "t2"."since",
    "t2"."since_3"
  FROM (
    SELECT
      "t0"."source_name" || '/list_9#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
      "t0"."child_id",
      "t0"."date_of_birth" AS "born",
      "t0"."sex",
      "t0"."ethnicity",
      "t0"."disability",
      "t0"."allocated_team" AS "team",
      "t0"."in_touch",
      "t0"."activity",
      "t0"."accommodation" AS "home",
      "t0"."suitability" AS "suitable",
      "t0"."pathway_plan_review_date" AS "pathway",
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pathway_plan_review_date'), FALSE) AS "pathway_unread",
      "t0"."personal_adviser" AS "adviser",
      "t0"."eligibility"
    FROM "list_9" AS "t0"
  ) AS "t4"
  CROSS JOIN "the_period" AS "t2"
) AS "t5"
WHERE
  (
    "t5"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) >= 16
    )
    AND (
      (
        (
          EXTRACT(year FROM "t5"."today") - EXTRACT(year FROM "t5"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t5"."today") > EXTRACT(month FROM "t5"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t5"."today") = EXTRACT(month FROM "t5"."born")
            )
            AND (
              EXTRACT(day FROM "t5"."today") >= EXTRACT(day FROM "t5"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 25
    )
  )
