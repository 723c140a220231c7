--- Compiled from the readings by python -m goldenthread.readings.checks; do not edit.

-- reference_day_is_another
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  (
    (
      "t0"."reference_date" IS NULL
    )
    AND NOT (
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'reference_date'), FALSE)
    )
  )
  OR (
    "t0"."reference_date" <> (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- authority_of_another_time
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "header" AS "t0"
    WHERE
      "t0"."authority" IS NOT NULL
  ) AS "t5"
  ANTI JOIN (
    SELECT
      *
    FROM "the_authorities" AS "t1"
    WHERE
      "t1"."first_day" <= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )
      AND "t1"."last_day" >= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )
  ) AS "t7"
    ON "t5"."authority" = "t7"."code"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- more_plans_than_conferences
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM "header" AS "t5"
  CROSS JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t14"."plans",
        "t16"."held"
      FROM (
        SELECT
          COUNT(*) AS "plans"
        FROM (
          SELECT
            *
          FROM "cp_plans" AS "t1"
          WHERE
            "t1"."start_date" >= (
              SELECT
                "t2"."first"
              FROM "the_collection" AS "t2"
            )
            AND "t1"."start_date" <= (
              SELECT
                "t2"."last"
              FROM "the_collection" AS "t2"
            )
        ) AS "t11"
      ) AS "t14"
      CROSS JOIN (
        SELECT
          COUNT(*) AS "held"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t3"."conference_date"
              FROM "section_47" AS "t3"
            ) AS "t8"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t4"."conference_date"
              FROM "cin_details" AS "t4"
            ) AS "t9"
          ) AS "t10"
          WHERE
            "t10"."conference_date" >= (
              SELECT
                "t2"."first"
              FROM "the_collection" AS "t2"
            )
            AND "t10"."conference_date" <= (
              SELECT
                "t2"."last"
              FROM "the_collection" AS "t2"
            )
        ) AS "t12"
      ) AS "t16"
    ) AS "t17"
    WHERE
      "t17"."plans" > "t17"."held"
  ) AS "t19"
) AS "t20"
ORDER BY
  "t20"."source_name" ASC,
  "t20"."source_row" ASC

-- sex_often_not_known
WITH "t3" AS (
  SELECT
    *
  FROM "children" AS "t1"
  WHERE
    "t1"."date_of_birth" IS NOT NULL
)
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  CROSS JOIN (
    SELECT
      *
    FROM (
      SELECT
        AVG(CASE WHEN "t4"."sex" = 'U' THEN 1.0 ELSE 0.0 END) AS "share"
      FROM "t3" AS "t4"
    ) AS "t5"
    WHERE
      (
        SELECT
          AVG(CASE WHEN "t4"."sex" = 'U' THEN 1.0 ELSE 0.0 END) AS "Mean(IfElse(Equals(sex, 'U'), 1.0, 0.0))"
        FROM "t3" AS "t4"
      ) > 0.02
  ) AS "t8"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- few_kinds_of_disability
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  CROSS JOIN (
    SELECT
      *
    FROM (
      SELECT
        COUNT(DISTINCT "t1"."disability") AS "kinds"
      FROM "disabilities" AS "t1"
    ) AS "t3"
    WHERE
      (
        SELECT
          COUNT(DISTINCT "t1"."disability") AS "CountDistinct(disability)"
        FROM "disabilities" AS "t1"
      ) < 8
  ) AS "t6"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- never_two_disabilities
WITH "t3" AS (
  SELECT
    "t1"."child_no",
    COUNT(*) AS "count"
  FROM "disabilities" AS "t1"
  GROUP BY
    1
)
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  CROSS JOIN (
    SELECT
      *
    FROM (
      SELECT
        MAX("t4"."count") AS "most"
      FROM "t3" AS "t4"
    ) AS "t5"
    WHERE
      (
        SELECT
          MAX("t4"."count") AS "Max(count)"
        FROM "t3" AS "t4"
      ) = 1
  ) AS "t8"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- child_number_too_long
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  LENGTH("t0"."child_id") > 20
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- child_number_with_other_signs
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  REGEXP_MATCHES("t0"."child_id", '[^A-Za-z0-9]')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- child_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."upn",
    "t1"."former_upn",
    "t1"."upn_unknown",
    "t1"."date_of_birth",
    "t1"."expected_date_of_birth",
    "t1"."sex",
    "t1"."date_of_death",
    "t1"."ethnicity",
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
    FROM "children" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- child_without_case
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "children" AS "t2"
  ANTI JOIN "cin_details" AS "t3"
    ON "t2"."child_no" = "t3"."child_no"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- census_child_born_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  "t0"."date_of_birth" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- one_date_of_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  (
    (
      "t0"."date_of_birth" IS NOT NULL
    )
    AND (
      "t0"."expected_date_of_birth" IS NOT NULL
    )
  )
  OR (
    (
      "t0"."date_of_birth" IS NULL
    )
    AND NOT (
      COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'date_of_birth'), FALSE)
    )
    AND (
      (
        "t0"."expected_date_of_birth" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'expected_date_of_birth'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- birth_expected_at_another_time
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  (
    "t0"."expected_date_of_birth" < (
      (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      ) - INTERVAL '30' DAY
    )
  )
  OR (
    "t0"."expected_date_of_birth" > (
      (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      ) + INTERVAL '9' MONTH
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- died_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  "t0"."date_of_death" < "t0"."date_of_birth"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- sex_of_an_unborn_child
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "children" AS "t0"
WHERE
  "t0"."expected_date_of_birth" IS NOT NULL
  AND "t0"."date_of_birth" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'date_of_birth'), FALSE)
  )
  AND "t0"."sex" <> 'U'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- over_25
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t3"."child_no",
    "t3"."child_id",
    "t3"."upn",
    "t3"."former_upn",
    "t3"."upn_unknown",
    "t3"."date_of_birth",
    "t3"."expected_date_of_birth",
    "t3"."sex",
    "t3"."date_of_death",
    "t3"."ethnicity",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    "t6"."whose",
    "t6"."until"
  FROM "children" AS "t3"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      MAX(
        COALESCE("t1"."closure_date", (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        ))
      ) AS "until"
    FROM "cin_details" AS "t1"
    GROUP BY
      1
  ) AS "t6"
    ON "t3"."child_no" = "t6"."whose"
) AS "t7"
WHERE
  (
    (
      EXTRACT(year FROM "t7"."until") - EXTRACT(year FROM "t7"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t7"."until") > EXTRACT(month FROM "t7"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM "t7"."until") = EXTRACT(month FROM "t7"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM "t7"."until") >= EXTRACT(day FROM "t7"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) > 25
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- pupil_number_of_a_closed_referral
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "children" AS "t0"
    WHERE
      "t0"."upn_unknown" = 'UN7'
  ) AS "t4"
  SEMI JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."referral_date" AS "referred",
      "t1"."closure_date" AS "closed"
    FROM "cin_details" AS "t1"
    WHERE
      NOT (
        "t1"."no_further_action"
      )
  ) AS "t5"
    ON "t4"."child_no" = "t5"."whose"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- disability_not_told
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "children" AS "t0"
    WHERE
      "t0"."date_of_birth" IS NOT NULL
  ) AS "t6"
  ANTI JOIN "disabilities" AS "t3"
    ON "t6"."child_no" = "t3"."child_no"
  SEMI JOIN (
    SELECT
      "t2"."child_no" AS "whose",
      "t2"."referral_date" AS "referred",
      "t2"."closure_date" AS "closed"
    FROM "cin_details" AS "t2"
    WHERE
      NOT (
        "t2"."no_further_action"
      )
  ) AS "t7"
    ON "t6"."child_no" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- no_disability_and_one
SELECT DISTINCT
  "t1"."source_name",
  "t1"."source_row"
FROM (
  SELECT
    "t0"."child_no",
    "t0"."child_id",
    "t0"."disability",
    "t0"."source_name",
    "t0"."source_row",
    "t0"."unread_cells",
    BOOL_OR(CAST(COALESCE("t0"."disability" = 'NONE', FALSE) AS BOOLEAN)) OVER (
      PARTITION BY "t0"."child_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "none",
    COUNT(DISTINCT "t0"."disability") OVER (
      PARTITION BY "t0"."child_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "kinds"
  FROM "disabilities" AS "t0"
) AS "t1"
WHERE
  "t1"."none" AND "t1"."kinds" > 1
ORDER BY
  "t1"."source_name" ASC,
  "t1"."source_row" ASC

-- disability_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."disability",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_no", "t1"."disability"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "disabilities" AS "t0"
    WHERE
      "t0"."child_no" IS NOT NULL AND "t0"."disability" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- referral_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  "t0"."referral_date" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- referral_long_before_birth
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."referral_date",
    "t2"."referral_source",
    "t2"."primary_need",
    "t2"."closure_date",
    "t2"."closure_reason",
    "t2"."conference_date",
    "t2"."no_further_action",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cin_details" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."referral_date" < (
    COALESCE("t5"."born", "t5"."expected") - INTERVAL '280' DAY
  )
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- referral_after_death
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."referral_date",
    "t2"."referral_source",
    "t2"."primary_need",
    "t2"."closure_date",
    "t2"."closure_reason",
    "t2"."conference_date",
    "t2"."no_further_action",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cin_details" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."referral_date" > "t5"."died"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- old_referral_without_action
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  "t0"."no_further_action"
  AND "t0"."referral_date" < (
    SELECT
      MIN("t6"."working_day") AS "Min(working_day)"
    FROM (
      SELECT
        *
      FROM "working_days" AS "t1"
      WHERE
        "t1"."number" = (
          SELECT
            MAX("t4"."number") AS "Max(number)"
          FROM (
            SELECT
              *
            FROM "working_days" AS "t1"
            WHERE
              "t1"."working_day" = (
                (
                  SELECT
                    "t2"."first"
                  FROM "the_collection" AS "t2"
                ) - INTERVAL '1' DAY
              )
          ) AS "t4"
        )
    ) AS "t6"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- need_not_told
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  NOT (
    "t0"."no_further_action"
  )
  AND "t0"."primary_need" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'primary_need'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- closed_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  (
    "t0"."closure_date" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."closure_date" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- closed_before_referral
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  "t0"."referral_date" > "t0"."closure_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- closed_without_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  "t0"."closure_date" IS NOT NULL
  AND "t0"."closure_reason" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_reason'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- reason_without_closure
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_details" AS "t0"
WHERE
  "t0"."closure_reason" IS NOT NULL
  AND "t0"."closure_date" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- two_open_cases
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."referral_date",
    "t1"."referral_source",
    "t1"."primary_need",
    "t1"."closure_date",
    "t1"."closure_reason",
    "t1"."conference_date",
    "t1"."no_further_action",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cin_details" AS "t0"
    WHERE
      "t0"."closure_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
      )
      AND NOT (
        "t0"."no_further_action"
      )
      AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- open_case_before_a_later_one
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "cin_details" AS "t0"
    WHERE
      "t0"."closure_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
      )
      AND NOT (
        "t0"."no_further_action"
      )
  ) AS "t4"
  SEMI JOIN (
    SELECT
      "t0"."child_no" AS "whose",
      "t0"."referral_date" AS "later"
    FROM "cin_details" AS "t0"
  ) AS "t2"
    ON "t4"."child_no" = "t2"."whose" AND "t2"."later" > "t4"."referral_date"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- cases_overlap
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."referral_date",
    "t1"."referral_source",
    "t1"."primary_need",
    "t1"."closure_date",
    "t1"."closure_reason",
    "t1"."conference_date",
    "t1"."no_further_action",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_no"
      ORDER BY "t1"."referral_date" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."referral_date",
      "t0"."referral_source",
      "t0"."primary_need",
      "t0"."closure_date",
      "t0"."closure_reason",
      "t0"."conference_date",
      "t0"."no_further_action",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'closure_date'), FALSE)
        THEN "t0"."referral_date"
        ELSE COALESCE("t0"."closure_date", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "cin_details" AS "t0"
    WHERE
      NOT (
        "t0"."no_further_action"
      )
      AND "t0"."referral_date" IS NOT NULL
      AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."referral_date" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- closed_after_assessment_without_one
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "cin_details" AS "t0"
    WHERE
      "t0"."closure_reason" IN ('RC8', 'RC9')
  ) AS "t4"
  ANTI JOIN "assessments" AS "t2"
    ON "t4"."case_no" = "t2"."case_no"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- closed_after_assessment_with_more
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
        "t0"."source_name",
        "t0"."source_row"
      FROM "cin_details" AS "t0"
      WHERE
        "t0"."closure_reason" IN ('RC8', 'RC9') AND "t0"."conference_date" IS NOT NULL
    ) AS "t8"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t9"."source_name",
        "t9"."source_row"
      FROM (
        SELECT
          *
        FROM "cin_details" AS "t0"
        WHERE
          "t0"."closure_reason" IN ('RC8', 'RC9')
      ) AS "t9"
      SEMI JOIN "section_47" AS "t4"
        ON "t9"."case_no" = "t4"."case_no"
    ) AS "t10"
  ) AS "t13"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t9"."source_name",
        "t9"."source_row"
      FROM (
        SELECT
          *
        FROM "cin_details" AS "t0"
        WHERE
          "t0"."closure_reason" IN ('RC8', 'RC9')
      ) AS "t9"
      SEMI JOIN "cin_plans" AS "t5"
        ON "t9"."case_no" = "t5"."case_no"
    ) AS "t11"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t9"."source_name",
        "t9"."source_row"
      FROM (
        SELECT
          *
        FROM "cin_details" AS "t0"
        WHERE
          "t0"."closure_reason" IN ('RC8', 'RC9')
      ) AS "t9"
      SEMI JOIN "cp_plans" AS "t6"
        ON "t9"."case_no" = "t6"."case_no"
    ) AS "t12"
  ) AS "t14"
) AS "t15"
ORDER BY
  "t15"."source_name" ASC,
  "t15"."source_row" ASC

-- activity_without_further_action
SELECT DISTINCT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t7"."source_name",
      "t7"."source_row"
    FROM (
      SELECT
        *
      FROM "cin_details" AS "t0"
      WHERE
        "t0"."no_further_action"
    ) AS "t7"
    SEMI JOIN "section_47" AS "t3"
      ON "t7"."case_no" = "t3"."case_no"
  ) AS "t8"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t0"."source_name",
        "t0"."source_row"
      FROM "cin_details" AS "t0"
      WHERE
        "t0"."no_further_action" AND "t0"."conference_date" IS NOT NULL
    ) AS "t6"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t7"."source_name",
        "t7"."source_row"
      FROM (
        SELECT
          *
        FROM "cin_details" AS "t0"
        WHERE
          "t0"."no_further_action"
      ) AS "t7"
      SEMI JOIN "assessments" AS "t4"
        ON "t7"."case_no" = "t4"."case_no"
    ) AS "t9"
  ) AS "t10"
) AS "t11"
ORDER BY
  "t11"."source_name" ASC,
  "t11"."source_row" ASC

-- activity_after_closure
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
        "t12"."source_name",
        "t12"."source_row"
      FROM (
        SELECT
          "t5"."child_no",
          "t5"."child_id",
          "t5"."case_no",
          "t5"."start_date",
          "t5"."conference_target_date",
          "t5"."conference_date",
          "t5"."conference_not_required",
          "t5"."source_name",
          "t5"."source_row",
          "t5"."unread_cells",
          "t11"."case",
          "t11"."case_referred",
          "t11"."case_closed",
          "t11"."case_reason",
          "t11"."case_conference",
          "t11"."case_ended"
        FROM "section_47" AS "t5"
        INNER JOIN (
          SELECT
            "t0"."case_no" AS "case",
            "t0"."referral_date" AS "case_referred",
            "t0"."closure_date" AS "case_closed",
            "t0"."closure_reason" AS "case_reason",
            "t0"."conference_date" AS "case_conference",
            "t0"."no_further_action" AS "case_ended"
          FROM "cin_details" AS "t0"
        ) AS "t11"
          ON "t5"."case_no" = "t11"."case"
      ) AS "t12"
      WHERE
        COALESCE("t12"."start_date" > "t12"."case_closed", FALSE)
        OR COALESCE("t12"."conference_date" > "t12"."case_closed", FALSE)
    ) AS "t16"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t13"."source_name",
        "t13"."source_row"
      FROM (
        SELECT
          "t6"."child_no",
          "t6"."child_id",
          "t6"."case_no",
          "t6"."start_date",
          "t6"."end_date",
          "t6"."source_name",
          "t6"."source_row",
          "t6"."unread_cells",
          "t11"."case",
          "t11"."case_referred",
          "t11"."case_closed",
          "t11"."case_reason",
          "t11"."case_conference",
          "t11"."case_ended"
        FROM "cin_plans" AS "t6"
        INNER JOIN (
          SELECT
            "t0"."case_no" AS "case",
            "t0"."referral_date" AS "case_referred",
            "t0"."closure_date" AS "case_closed",
            "t0"."closure_reason" AS "case_reason",
            "t0"."conference_date" AS "case_conference",
            "t0"."no_further_action" AS "case_ended"
          FROM "cin_details" AS "t0"
        ) AS "t11"
          ON "t6"."case_no" = "t11"."case"
      ) AS "t13"
      WHERE
        COALESCE("t13"."start_date" > "t13"."case_closed", FALSE)
        OR COALESCE("t13"."end_date" > "t13"."case_closed", FALSE)
    ) AS "t17"
  ) AS "t20"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t14"."source_name",
        "t14"."source_row"
      FROM (
        SELECT
          "t7"."child_no",
          "t7"."child_id",
          "t7"."case_no",
          "t7"."plan_no",
          "t7"."start_date",
          "t7"."end_date",
          "t7"."initial_category",
          "t7"."latest_category",
          "t7"."previous_plans",
          "t7"."source_name",
          "t7"."source_row",
          "t7"."unread_cells",
          "t11"."case",
          "t11"."case_referred",
          "t11"."case_closed",
          "t11"."case_reason",
          "t11"."case_conference",
          "t11"."case_ended"
        FROM "cp_plans" AS "t7"
        INNER JOIN (
          SELECT
            "t0"."case_no" AS "case",
            "t0"."referral_date" AS "case_referred",
            "t0"."closure_date" AS "case_closed",
            "t0"."closure_reason" AS "case_reason",
            "t0"."conference_date" AS "case_conference",
            "t0"."no_further_action" AS "case_ended"
          FROM "cin_details" AS "t0"
        ) AS "t11"
          ON "t7"."case_no" = "t11"."case"
      ) AS "t14"
      WHERE
        COALESCE("t14"."start_date" > "t14"."case_closed", FALSE)
        OR COALESCE("t14"."end_date" > "t14"."case_closed", FALSE)
    ) AS "t18"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t0"."source_name",
          "t0"."source_row"
        FROM "cin_details" AS "t0"
        WHERE
          "t0"."conference_date" > "t0"."closure_date"
      ) AS "t10"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t15"."source_name",
          "t15"."source_row"
        FROM (
          SELECT
            "t8"."child_no",
            "t8"."child_id",
            "t8"."case_no",
            "t8"."assessment_no",
            "t8"."start_date",
            "t8"."internal_review_date",
            "t8"."authorisation_date",
            "t8"."source_name",
            "t8"."source_row",
            "t8"."unread_cells",
            "t11"."case",
            "t11"."case_referred",
            "t11"."case_closed",
            "t11"."case_reason",
            "t11"."case_conference",
            "t11"."case_ended"
          FROM "assessments" AS "t8"
          INNER JOIN (
            SELECT
              "t0"."case_no" AS "case",
              "t0"."referral_date" AS "case_referred",
              "t0"."closure_date" AS "case_closed",
              "t0"."closure_reason" AS "case_reason",
              "t0"."conference_date" AS "case_conference",
              "t0"."no_further_action" AS "case_ended"
            FROM "cin_details" AS "t0"
          ) AS "t11"
            ON "t8"."case_no" = "t11"."case"
        ) AS "t15"
        WHERE
          COALESCE("t15"."start_date" > "t15"."case_closed", FALSE)
          OR COALESCE("t15"."authorisation_date" > "t15"."case_closed", FALSE)
      ) AS "t19"
    ) AS "t21"
  ) AS "t22"
) AS "t23"
ORDER BY
  "t23"."source_name" ASC,
  "t23"."source_row" ASC

-- assessment_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."assessment_no",
    "t1"."start_date",
    "t1"."internal_review_date",
    "t1"."authorisation_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no", "t1"."start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."case_no" IS NOT NULL AND "t0"."start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- assessment_before_referral
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."assessment_no",
    "t2"."start_date",
    "t2"."internal_review_date",
    "t2"."authorisation_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "assessments" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."start_date" < "t5"."case_referred"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- assessment_ends_before_it_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "assessments" AS "t0"
WHERE
  "t0"."start_date" > "t0"."authorisation_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- assessment_ends_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "assessments" AS "t0"
WHERE
  (
    "t0"."authorisation_date" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."authorisation_date" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- open_assessment_from_another_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "assessments" AS "t0"
WHERE
  "t0"."authorisation_date" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
  )
  AND (
    (
      "t0"."start_date" < (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )
    )
    OR (
      "t0"."start_date" > (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- assessment_open_over_45_days
SELECT DISTINCT
  "t9"."source_name",
  "t9"."source_row"
FROM (
  SELECT
    "t7"."child_no",
    "t7"."child_id",
    "t7"."case_no",
    "t7"."assessment_no",
    "t7"."start_date",
    "t7"."internal_review_date",
    "t7"."authorisation_date",
    "t7"."source_name",
    "t7"."source_row",
    "t7"."unread_cells",
    "t3"."working_day",
    "t3"."number"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."authorisation_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
      )
  ) AS "t7"
  INNER JOIN "working_days" AS "t3"
    ON "t7"."start_date" = "t3"."working_day"
) AS "t9"
WHERE
  (
    (
      SELECT
        MAX("t6"."number") AS "Max(number)"
      FROM (
        SELECT
          *
        FROM "working_days" AS "t1"
        WHERE
          "t1"."working_day" = (
            SELECT
              "t2"."last"
            FROM "the_collection" AS "t2"
          )
      ) AS "t6"
    ) - "t9"."number"
  ) > 45
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- assessment_open_when_the_case_closed
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t5"."child_no",
    "t5"."child_id",
    "t5"."case_no",
    "t5"."assessment_no",
    "t5"."start_date",
    "t5"."internal_review_date",
    "t5"."authorisation_date",
    "t5"."source_name",
    "t5"."source_row",
    "t5"."unread_cells",
    "t3"."case",
    "t3"."case_referred",
    "t3"."case_closed",
    "t3"."case_reason",
    "t3"."case_conference",
    "t3"."case_ended"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."authorisation_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
      )
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t3"
    ON "t5"."case_no" = "t3"."case"
) AS "t6"
WHERE
  "t6"."case_closed" IS NOT NULL
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- assessment_starts_during_another
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."assessment_no",
    "t1"."start_date",
    "t1"."internal_review_date",
    "t1"."authorisation_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_no"
      ORDER BY "t1"."start_date" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."assessment_no",
      "t0"."start_date",
      "t0"."internal_review_date",
      "t0"."authorisation_date",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
        THEN "t0"."start_date"
        ELSE COALESCE("t0"."authorisation_date", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "assessments" AS "t0"
    WHERE
      "t0"."start_date" IS NOT NULL AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."start_date" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- two_open_assessments
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."assessment_no",
    "t1"."start_date",
    "t1"."internal_review_date",
    "t1"."authorisation_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."authorisation_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
      )
      AND "t0"."case_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- factors_of_an_open_assessment
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."authorisation_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'authorisation_date'), FALSE)
      )
  ) AS "t4"
  SEMI JOIN "assessment_factors" AS "t2"
    ON "t4"."assessment_no" = "t2"."assessment_no"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- factors_not_told
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "assessments" AS "t0"
    WHERE
      "t0"."authorisation_date" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "assessment_factors" AS "t2"
    ON "t4"."assessment_no" = "t2"."assessment_no"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- factor_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."assessment_no",
    "t1"."factor",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."assessment_no", "t1"."factor"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "assessment_factors" AS "t0"
    WHERE
      "t0"."assessment_no" IS NOT NULL AND "t0"."factor" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- no_factor_and_others
SELECT DISTINCT
  "t1"."source_name",
  "t1"."source_row"
FROM (
  SELECT
    "t0"."child_no",
    "t0"."child_id",
    "t0"."case_no",
    "t0"."assessment_no",
    "t0"."factor",
    "t0"."source_name",
    "t0"."source_row",
    "t0"."unread_cells",
    BOOL_OR(CAST(COALESCE("t0"."factor" = '21', FALSE) AS BOOLEAN)) OVER (
      PARTITION BY "t0"."assessment_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "none",
    COUNT(DISTINCT "t0"."factor") OVER (
      PARTITION BY "t0"."assessment_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "kinds"
  FROM "assessment_factors" AS "t0"
) AS "t1"
WHERE
  "t1"."none" AND "t1"."kinds" > 1
ORDER BY
  "t1"."source_name" ASC,
  "t1"."source_row" ASC

-- no_factor_and_the_case_went_on
SELECT DISTINCT
  *
FROM (
  SELECT
    "t12"."source_name",
    "t12"."source_row"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t9"."child_no",
        "t9"."child_id",
        "t9"."case_no",
        "t9"."assessment_no",
        "t9"."start_date",
        "t9"."internal_review_date",
        "t9"."authorisation_date",
        "t9"."source_name",
        "t9"."source_row",
        "t9"."unread_cells",
        "t9"."in_case",
        "t6"."case",
        "t6"."case_referred",
        "t6"."case_closed",
        "t6"."case_reason",
        "t6"."case_conference",
        "t6"."case_ended"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."child_no",
            "t1"."child_id",
            "t1"."case_no",
            "t1"."assessment_no",
            "t1"."start_date",
            "t1"."internal_review_date",
            "t1"."authorisation_date",
            "t1"."source_name",
            "t1"."source_row",
            "t1"."unread_cells",
            COUNT(*) OVER (
              PARTITION BY "t1"."case_no"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) AS "in_case"
          FROM "assessments" AS "t1"
        ) AS "t5"
        WHERE
          "t5"."in_case" = 1 AND "t5"."authorisation_date" IS NOT NULL
      ) AS "t9"
      INNER JOIN (
        SELECT
          "t2"."case_no" AS "case",
          "t2"."referral_date" AS "case_referred",
          "t2"."closure_date" AS "case_closed",
          "t2"."closure_reason" AS "case_reason",
          "t2"."conference_date" AS "case_conference",
          "t2"."no_further_action" AS "case_ended"
        FROM "cin_details" AS "t2"
      ) AS "t6"
        ON "t9"."case_no" = "t6"."case"
    ) AS "t10"
    WHERE
      "t10"."case_closed" IS NOT NULL
      AND NOT (
        "t10"."case_reason" IN ('RC8', 'RC9')
      )
  ) AS "t12"
  SEMI JOIN (
    SELECT
      "t0"."assessment_no" AS "which"
    FROM "assessment_factors" AS "t0"
    WHERE
      "t0"."factor" = '21'
  ) AS "t7"
    ON "t12"."assessment_no" = "t7"."which"
) AS "t13"
ORDER BY
  "t13"."source_name" ASC,
  "t13"."source_row" ASC

-- old_factor_of_domestic_kinds
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "assessment_factors" AS "t0"
WHERE
  "t0"."factor" = '18A'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- old_factor_of_exploitation
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "assessment_factors" AS "t0"
WHERE
  "t0"."factor" = '19A'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- enquiry_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."conference_target_date",
    "t1"."conference_date",
    "t1"."conference_not_required",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no", "t1"."start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "section_47" AS "t0"
    WHERE
      "t0"."case_no" IS NOT NULL AND "t0"."start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- enquiry_before_referral
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."conference_target_date",
    "t2"."conference_date",
    "t2"."conference_not_required",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "section_47" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."start_date" < "t5"."case_referred"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- conference_before_referral
SELECT DISTINCT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t6"."source_name",
      "t6"."source_row"
    FROM (
      SELECT
        "t2"."child_no",
        "t2"."child_id",
        "t2"."case_no",
        "t2"."start_date",
        "t2"."conference_target_date",
        "t2"."conference_date",
        "t2"."conference_not_required",
        "t2"."source_name",
        "t2"."source_row",
        "t2"."unread_cells",
        "t5"."case",
        "t5"."case_referred",
        "t5"."case_closed",
        "t5"."case_reason",
        "t5"."case_conference",
        "t5"."case_ended"
      FROM "section_47" AS "t2"
      INNER JOIN (
        SELECT
          "t0"."case_no" AS "case",
          "t0"."referral_date" AS "case_referred",
          "t0"."closure_date" AS "case_closed",
          "t0"."closure_reason" AS "case_reason",
          "t0"."conference_date" AS "case_conference",
          "t0"."no_further_action" AS "case_ended"
        FROM "cin_details" AS "t0"
      ) AS "t5"
        ON "t2"."case_no" = "t5"."case"
    ) AS "t6"
    WHERE
      "t6"."conference_date" < "t6"."case_referred"
  ) AS "t7"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t0"."source_name",
      "t0"."source_row"
    FROM "cin_details" AS "t0"
    WHERE
      "t0"."conference_date" < "t0"."referral_date"
  ) AS "t4"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- conference_before_enquiry
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "section_47" AS "t0"
WHERE
  (
    "t0"."start_date" > "t0"."conference_date"
  )
  OR (
    (
      "t0"."conference_date" IS NOT NULL
    )
    AND (
      (
        "t0"."start_date" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'start_date'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- conference_outside_the_year
SELECT DISTINCT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t0"."source_name",
      "t0"."source_row"
    FROM "section_47" AS "t0"
    WHERE
      (
        "t0"."conference_date" < (
          SELECT
            "t2"."first"
          FROM "the_collection" AS "t2"
        )
      )
      OR (
        "t0"."conference_date" > (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        )
      )
  ) AS "t5"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."source_name",
      "t1"."source_row"
    FROM "cin_details" AS "t1"
    WHERE
      (
        "t1"."conference_date" < (
          SELECT
            "t2"."first"
          FROM "the_collection" AS "t2"
        )
      )
      OR (
        "t1"."conference_date" > (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        )
      )
  ) AS "t6"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- conference_on_a_weekend
SELECT DISTINCT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t0"."source_name",
      "t0"."source_row"
    FROM "section_47" AS "t0"
    WHERE
      (
        (
          DAYOFWEEK("t0"."conference_date") + 6
        ) % 7
      ) >= 5
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."source_name",
      "t1"."source_row"
    FROM "cin_details" AS "t1"
    WHERE
      (
        (
          DAYOFWEEK("t1"."conference_date") + 6
        ) % 7
      ) >= 5
  ) AS "t3"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- conference_recorded_twice
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."conference_target_date",
    "t2"."conference_date",
    "t2"."conference_not_required",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "section_47" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."conference_date" = "t5"."case_conference"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- open_enquiry_from_another_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "section_47" AS "t0"
WHERE
  "t0"."conference_date" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE)
  )
  AND COALESCE(NOT (
    "t0"."conference_not_required"
  ), FALSE)
  AND (
    (
      "t0"."start_date" < (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )
    )
    OR (
      "t0"."start_date" > (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- enquiry_open_over_15_days
SELECT DISTINCT
  "t9"."source_name",
  "t9"."source_row"
FROM (
  SELECT
    "t7"."child_no",
    "t7"."child_id",
    "t7"."case_no",
    "t7"."start_date",
    "t7"."conference_target_date",
    "t7"."conference_date",
    "t7"."conference_not_required",
    "t7"."source_name",
    "t7"."source_row",
    "t7"."unread_cells",
    "t3"."working_day",
    "t3"."number"
  FROM (
    SELECT
      *
    FROM "section_47" AS "t0"
    WHERE
      "t0"."conference_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE)
      )
      AND COALESCE(NOT (
        "t0"."conference_not_required"
      ), FALSE)
  ) AS "t7"
  INNER JOIN "working_days" AS "t3"
    ON "t7"."start_date" = "t3"."working_day"
) AS "t9"
WHERE
  (
    (
      SELECT
        MAX("t6"."number") AS "Max(number)"
      FROM (
        SELECT
          *
        FROM "working_days" AS "t1"
        WHERE
          "t1"."working_day" = (
            SELECT
              "t2"."last"
            FROM "the_collection" AS "t2"
          )
      ) AS "t6"
    ) - "t9"."number"
  ) > 15
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- enquiry_open_when_the_case_closed
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t5"."child_no",
    "t5"."child_id",
    "t5"."case_no",
    "t5"."start_date",
    "t5"."conference_target_date",
    "t5"."conference_date",
    "t5"."conference_not_required",
    "t5"."source_name",
    "t5"."source_row",
    "t5"."unread_cells",
    "t3"."case",
    "t3"."case_referred",
    "t3"."case_closed",
    "t3"."case_reason",
    "t3"."case_conference",
    "t3"."case_ended"
  FROM (
    SELECT
      *
    FROM "section_47" AS "t0"
    WHERE
      "t0"."conference_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE)
      )
      AND COALESCE(NOT (
        "t0"."conference_not_required"
      ), FALSE)
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t3"
    ON "t5"."case_no" = "t3"."case"
) AS "t6"
WHERE
  "t6"."case_closed" IS NOT NULL
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- two_open_enquiries
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."conference_target_date",
    "t1"."conference_date",
    "t1"."conference_not_required",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "section_47" AS "t0"
    WHERE
      "t0"."conference_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE)
      )
      AND COALESCE(NOT (
        "t0"."conference_not_required"
      ), FALSE)
      AND "t0"."case_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- enquiry_starts_during_another
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."conference_target_date",
    "t1"."conference_date",
    "t1"."conference_not_required",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_no"
      ORDER BY "t1"."start_date" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."start_date",
      "t0"."conference_target_date",
      "t0"."conference_date",
      "t0"."conference_not_required",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'conference_date'), FALSE)
        THEN "t0"."start_date"
        ELSE COALESCE("t0"."conference_date", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "section_47" AS "t0"
    WHERE
      COALESCE(NOT (
        "t0"."conference_not_required"
      ), FALSE)
      AND "t0"."start_date" IS NOT NULL
      AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."start_date" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- enquiry_without_assessment
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "section_47" AS "t2"
  ANTI JOIN "assessments" AS "t3"
    ON "t2"."case_no" = "t3"."case_no"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- need_plan_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no", "t1"."start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cin_plans" AS "t0"
    WHERE
      "t0"."case_no" IS NOT NULL AND "t0"."start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- need_plan_without_further_action
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "cin_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."case_ended"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- need_plan_before_referral
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "cin_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."start_date" < "t5"."case_referred"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- need_plan_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_plans" AS "t0"
WHERE
  "t0"."start_date" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- need_plan_ends_before_it_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_plans" AS "t0"
WHERE
  "t0"."start_date" > "t0"."end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- need_plan_of_one_day
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_plans" AS "t0"
WHERE
  "t0"."start_date" = "t0"."end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- need_plan_ends_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cin_plans" AS "t0"
WHERE
  (
    "t0"."end_date" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."end_date" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- two_open_need_plans
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cin_plans" AS "t0"
    WHERE
      "t0"."end_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
      )
      AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- need_plans_overlap
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_no"
      ORDER BY "t1"."start_date" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."start_date",
      "t0"."end_date",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
        THEN "t0"."start_date"
        ELSE COALESCE("t0"."end_date", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "cin_plans" AS "t0"
    WHERE
      "t0"."start_date" IS NOT NULL AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."start_date" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- need_plan_after_death
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cin_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."start_date" > "t5"."died"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- need_plan_ends_after_death
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cin_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."end_date" > "t5"."died"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- both_plans_open
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "cin_plans" AS "t0"
    WHERE
      "t0"."end_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
      )
  ) AS "t3"
  SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t1"."child_no" AS "whose",
        "t1"."start_date" AS "began",
        "t1"."end_date" AS "ended",
        (
          "t1"."end_date" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
        ) AS "goes_on"
      FROM "cp_plans" AS "t1"
    ) AS "t4"
    WHERE
      "t4"."goes_on"
  ) AS "t6"
    ON "t3"."child_no" = "t6"."whose"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- need_plan_starts_during_protection
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "cin_plans" AS "t2"
  SEMI JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."start_date" AS "began",
      "t1"."end_date" AS "ended",
      (
        "t1"."end_date" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
      ) AS "goes_on"
    FROM "cp_plans" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
    AND "t4"."began" <= "t2"."start_date"
    AND (
      "t4"."goes_on" OR (
        "t4"."ended" > "t2"."start_date"
      )
    )
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_starts_during_a_need_plan
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."start_date",
      "t0"."end_date",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      (
        "t0"."end_date" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
      ) AS "goes_on_too"
    FROM "cin_plans" AS "t0"
  ) AS "t4"
  SEMI JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."start_date" AS "began",
      "t1"."end_date" AS "ended",
      (
        "t1"."end_date" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
      ) AS "goes_on"
    FROM "cp_plans" AS "t1"
  ) AS "t5"
    ON "t4"."child_no" = "t5"."whose"
    AND "t5"."began" > "t4"."start_date"
    AND (
      "t4"."goes_on_too" OR (
        "t4"."end_date" > "t5"."began"
      )
    )
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- review_during_a_need_plan
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "cp_reviews" AS "t2"
  SEMI JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."start_date" AS "began",
      "t1"."end_date" AS "ended",
      (
        "t1"."end_date" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'end_date'), FALSE)
      ) AS "goes_on"
    FROM "cin_plans" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
    AND "t4"."began" < "t2"."review_date"
    AND (
      "t4"."goes_on" OR (
        "t4"."ended" > "t2"."review_date"
      )
    )
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_plan_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."plan_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."initial_category",
    "t1"."latest_category",
    "t1"."previous_plans",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."case_no", "t1"."start_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cp_plans" AS "t0"
    WHERE
      "t0"."case_no" IS NOT NULL AND "t0"."start_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- protection_without_further_action
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."plan_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."initial_category",
    "t2"."latest_category",
    "t2"."previous_plans",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "cp_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."case_ended"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_before_referral
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."plan_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."initial_category",
    "t2"."latest_category",
    "t2"."previous_plans",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."case",
    "t4"."case_referred",
    "t4"."case_closed",
    "t4"."case_reason",
    "t4"."case_conference",
    "t4"."case_ended"
  FROM "cp_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."case_no" AS "case",
      "t1"."referral_date" AS "case_referred",
      "t1"."closure_date" AS "case_closed",
      "t1"."closure_reason" AS "case_reason",
      "t1"."conference_date" AS "case_conference",
      "t1"."no_further_action" AS "case_ended"
    FROM "cin_details" AS "t1"
  ) AS "t4"
    ON "t2"."case_no" = "t4"."case"
) AS "t5"
WHERE
  "t5"."start_date" < "t5"."case_referred"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cp_plans" AS "t0"
WHERE
  "t0"."start_date" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- protection_not_from_the_conference
SELECT DISTINCT
  *
FROM (
  SELECT
    "t11"."source_name",
    "t11"."source_row"
  FROM (
    SELECT
      *
    FROM "cp_plans" AS "t0"
    WHERE
      "t0"."start_date" >= (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )
      AND "t0"."start_date" <= (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      )
  ) AS "t11"
  ANTI JOIN (
    SELECT
      "t8"."child_no" AS "whose",
      "t8"."conference_date" AS "held_on"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t2"."child_no",
          "t2"."conference_date"
        FROM "section_47" AS "t2"
      ) AS "t6"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t3"."child_no",
          "t3"."conference_date"
        FROM "cin_details" AS "t3"
      ) AS "t7"
    ) AS "t8"
  ) AS "t12"
    ON "t11"."child_no" = "t12"."whose" AND "t11"."start_date" = "t12"."held_on"
) AS "t13"
ORDER BY
  "t13"."source_name" ASC,
  "t13"."source_row" ASC

-- protection_of_one_day
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cp_plans" AS "t0"
WHERE
  "t0"."start_date" = "t0"."end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- protection_ends_before_it_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cp_plans" AS "t0"
WHERE
  "t0"."start_date" > "t0"."end_date"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- protection_ends_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "cp_plans" AS "t0"
WHERE
  (
    "t0"."end_date" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."end_date" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- two_open_protection_plans
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."plan_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."initial_category",
    "t1"."latest_category",
    "t1"."previous_plans",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cp_plans" AS "t0"
    WHERE
      "t0"."end_date" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
      )
      AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- protection_plans_overlap
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."plan_no",
    "t1"."start_date",
    "t1"."end_date",
    "t1"."initial_category",
    "t1"."latest_category",
    "t1"."previous_plans",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_no"
      ORDER BY "t1"."start_date" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_no",
      "t0"."child_id",
      "t0"."case_no",
      "t0"."plan_no",
      "t0"."start_date",
      "t0"."end_date",
      "t0"."initial_category",
      "t0"."latest_category",
      "t0"."previous_plans",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'end_date'), FALSE)
        THEN "t0"."start_date"
        ELSE COALESCE("t0"."end_date", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "cp_plans" AS "t0"
    WHERE
      "t0"."start_date" IS NOT NULL AND "t0"."child_no" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."start_date" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- protection_after_death
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."plan_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."initial_category",
    "t2"."latest_category",
    "t2"."previous_plans",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cp_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."start_date" > "t5"."died"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_ends_after_death
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."plan_no",
    "t2"."start_date",
    "t2"."end_date",
    "t2"."initial_category",
    "t2"."latest_category",
    "t2"."previous_plans",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."whose",
    "t4"."born",
    "t4"."expected",
    "t4"."died"
  FROM "cp_plans" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."child_no" AS "whose",
      "t1"."date_of_birth" AS "born",
      "t1"."expected_date_of_birth" AS "expected",
      "t1"."date_of_death" AS "died"
    FROM "children" AS "t1"
  ) AS "t4"
    ON "t2"."child_no" = "t4"."whose"
) AS "t5"
WHERE
  "t5"."end_date" > "t5"."died"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- protection_review_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_no",
    "t1"."child_id",
    "t1"."case_no",
    "t1"."plan_no",
    "t1"."review_date",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."plan_no", "t1"."review_date"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "cp_reviews" AS "t0"
    WHERE
      "t0"."plan_no" IS NOT NULL AND "t0"."review_date" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- review_not_after_the_start
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t2"."child_no",
    "t2"."child_id",
    "t2"."case_no",
    "t2"."plan_no",
    "t2"."review_date",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t4"."plan",
    "t4"."began",
    "t4"."ended"
  FROM "cp_reviews" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."plan_no" AS "plan",
      "t1"."start_date" AS "began",
      "t1"."end_date" AS "ended"
    FROM "cp_plans" AS "t1"
  ) AS "t4"
    ON "t2"."plan_no" = "t4"."plan"
) AS "t5"
WHERE
  "t5"."review_date" <= "t5"."began"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- review_after_the_end
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t3"."child_no",
    "t3"."child_id",
    "t3"."case_no",
    "t3"."plan_no",
    "t3"."review_date",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    "t6"."plan",
    "t6"."began",
    "t6"."ended"
  FROM "cp_reviews" AS "t3"
  INNER JOIN (
    SELECT
      "t1"."plan_no" AS "plan",
      "t1"."start_date" AS "began",
      "t1"."end_date" AS "ended"
    FROM "cp_plans" AS "t1"
  ) AS "t6"
    ON "t3"."plan_no" = "t6"."plan"
) AS "t7"
WHERE
  (
    "t7"."review_date" > "t7"."ended"
  )
  OR (
    "t7"."review_date" > (
      SELECT
        "t2"."last"
      FROM "the_collection" AS "t2"
    )
  )
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC
