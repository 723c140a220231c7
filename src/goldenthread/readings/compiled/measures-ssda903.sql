--- Compiled from the readings by python -m goldenthread.readings.measures; do not edit.
--- Sources: f12df5e7282da1bc

-- leavers_in_custody
SELECT
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."home" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."home" = 'X'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."home" IS NULL
    THEN 'answer_missing'
    WHEN "t11"."home" = 'X'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'met'
    WHEN "t11"."activity" = 'G4'
    THEN 'not_met'
    WHEN "t11"."activity" = 'G6'
    THEN 'not_met'
    WHEN "t11"."activity" = 'G5'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'occupied'
    WHEN "t11"."activity" = 'G4'
    THEN 'ill_or_disabled'
    WHEN "t11"."activity" = 'G6'
    THEN 'pregnant_or_parent'
    WHEN "t11"."activity" = 'G5'
    THEN 'other_reason'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'met'
    WHEN "t11"."activity" = 'G4'
    THEN 'not_met'
    WHEN "t11"."activity" = 'G6'
    THEN 'not_met'
    WHEN "t11"."activity" = 'G5'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."activity" IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
    THEN 'occupied'
    WHEN "t11"."activity" = 'G4'
    THEN 'ill_or_disabled'
    WHEN "t11"."activity" = 'G6'
    THEN 'pregnant_or_parent'
    WHEN "t11"."activity" = 'G5'
    THEN 'other_reason'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN (
      "t11"."activity" IS NULL
    ) OR (
      "t11"."activity" = '0'
    )
    THEN 'not_recorded'
    WHEN "t11"."activity" IN ('F1', 'P1')
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN (
      "t11"."activity" IS NULL
    ) OR (
      "t11"."activity" = '0'
    )
    THEN 'answer_missing'
    WHEN "t11"."activity" IN ('F1', 'P1')
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'YES'
    THEN 'met'
    WHEN "t11"."in_touch" = 'REFU'
    THEN 'not_met'
    WHEN "t11"."in_touch" = 'NREQ'
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."in_touch" IS NULL
    THEN 'answer_missing'
    WHEN "t11"."in_touch" = 'YES'
    THEN 'in_touch'
    WHEN "t11"."in_touch" = 'REFU'
    THEN 'refused'
    WHEN "t11"."in_touch" = 'NREQ'
    THEN 'not_required'
    ELSE 'not_in_touch'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'YES'
    THEN 'met'
    WHEN "t11"."in_touch" = 'REFU'
    THEN 'not_met'
    WHEN "t11"."in_touch" = 'NREQ'
    THEN 'not_met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."in_touch" IS NULL
    THEN 'answer_missing'
    WHEN "t11"."in_touch" = 'YES'
    THEN 'in_touch'
    WHEN "t11"."in_touch" = 'REFU'
    THEN 'refused'
    WHEN "t11"."in_touch" = 'NREQ'
    THEN 'not_required'
    ELSE 'not_in_touch'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )

-- leavers_staying_put
SELECT
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."home" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."home" = 'Z'
    THEN 'met'
    ELSE 'not_met'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."home" IS NULL
    THEN 'answer_missing'
    WHEN "t11"."home" = 'Z'
    THEN 'yes'
    ELSE 'no'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."suitable" = '1'
    THEN 'met'
    WHEN "t11"."suitable" = '2'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."suitable" = '1'
    THEN 'suitable'
    WHEN "t11"."suitable" = '2'
    THEN 'unsuitable'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
  "t11"."unit_id",
  "t11"."child_id",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'not_recorded'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'not_applicable'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'not_applicable'
    WHEN "t11"."suitable" = '1'
    THEN 'met'
    WHEN "t11"."suitable" = '2'
    THEN 'not_met'
    ELSE 'not_recorded'
  END AS "outcome",
  CASE
    WHEN "t11"."born" IS NULL
    THEN 'birth_missing'
    WHEN "t11"."in_touch" = 'DIED'
    THEN 'died'
    WHEN "t11"."in_touch" = 'RHOM'
    THEN 'returned_home'
    WHEN "t11"."suitable" = '1'
    THEN 'suitable'
    WHEN "t11"."suitable" = '2'
    THEN 'unsuitable'
    ELSE 'answer_missing'
  END AS "reason",
  CAST(NULL AS DOUBLE) AS "value",
  CAST(NULL AS DOUBLE) AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  CAST(NULL AS TEXT) AS "team",
  CASE
    WHEN "t11"."born" IS NULL
    THEN CAST(NULL AS TEXT)
    WHEN "t11"."born" > "t11"."today"
    THEN 'unborn'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
    THEN 'under 17'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 19
    THEN '17 and 18'
    WHEN (
      (
        EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
      ) - CASE
        WHEN (
          EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
        )
        OR (
          (
            EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
          )
          AND (
            EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 22
    THEN '19 to 21'
    ELSE '22 and over'
  END AS "age_band",
  "t11"."sex",
  "t11"."ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("birth")
  FROM (
    SELECT
      "t9"."child_id",
      "t9"."in_touch",
      "t9"."unit_id",
      "t9"."birth",
      "t9"."activity",
      "t9"."home",
      "t9"."suitable",
      "t9"."today",
      "t9"."since",
      "t9"."since_3",
      "t9"."sex",
      "t9"."ethnicity",
      COALESCE("t9"."born", "t9"."birth") AS "born",
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
        ) < 17
        THEN 'under 17'
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
        ) < 19
        THEN '17 and 18'
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
        ) < 22
        THEN '19 to 21'
        ELSE '22 and over'
      END AS "age_band"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("h_child")
      FROM (
        SELECT
          "t7"."child_id",
          "t7"."in_touch",
          "t7"."unit_id",
          "t7"."birth",
          "t7"."activity",
          "t7"."home",
          "t7"."suitable",
          "t3"."today",
          "t3"."since",
          "t3"."since_3",
          "t6"."h_child",
          "t6"."sex",
          "t6"."ethnicity",
          "t6"."born"
        FROM (
          SELECT
            "t0"."child_id",
            "t0"."in_touch",
            "t0"."source_name" || '/oc3#' || CAST("t0"."source_row" AS TEXT) AS "unit_id",
            "t0"."date_of_birth" AS "birth",
            "t0"."activ" AS "activity",
            NULLIF(
              SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  0 + 1
                ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t0"."accom") END,
                1
              ),
              '0'
            ) AS "home",
            CASE
              WHEN "t0"."accom" = '0'
              THEN '0'
              ELSE SUBSTRING(
                "t0"."accom",
                CASE WHEN (
                  1 + 1
                ) >= 1 THEN 1 + 1 ELSE 1 + 1 + LENGTH("t0"."accom") END,
                1
              )
            END AS "suitable"
          FROM "oc3" AS "t0"
        ) AS "t7"
        CROSS JOIN "the_period" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."child_id" AS "h_child",
            MAX("t2"."sex") AS "sex",
            MAX("t2"."ethnicity") AS "ethnicity",
            MAX("t2"."date_of_birth") AS "born"
          FROM "header" AS "t2"
          GROUP BY
            1
        ) AS "t6"
          ON "t7"."child_id" = "t6"."h_child"
      ) AS "t8"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
WHERE
  (
    "t11"."born" IS NULL
  )
  OR (
    (
      (
        (
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
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
          EXTRACT(year FROM "t11"."today") - EXTRACT(year FROM "t11"."born")
        ) - CASE
          WHEN (
            EXTRACT(month FROM "t11"."today") > EXTRACT(month FROM "t11"."born")
          )
          OR (
            (
              EXTRACT(month FROM "t11"."today") = EXTRACT(month FROM "t11"."born")
            )
            AND (
              EXTRACT(day FROM "t11"."today") >= EXTRACT(day FROM "t11"."born")
            )
          )
          THEN 0
          ELSE 1
        END
      ) <= 21
    )
  )
