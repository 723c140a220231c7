--- Compiled from the readings by python -m goldenthread.readings.checks; do not edit.

-- care_children
SELECT
  "t8"."whose",
  "t8"."born",
  "t8"."sex",
  "t10"."first_decom",
  "t10"."last_dec",
  "t10"."adopted_on",
  COALESCE(
    NOT (
      "t10"."broken"
    )
    AND "t10"."early"
    AND "t10"."other_care"
    AND NOT (
      "t10"."left"
    )
    AND "t10"."still",
    FALSE
  ) AS "steady",
  NOT (
    COALESCE(
      NOT (
        "t10"."broken"
      )
      AND "t10"."early"
      AND "t10"."other_care"
      AND NOT (
        "t10"."left_before_the_last"
      )
      AND "t10"."there_on_the_last",
      FALSE
    )
  ) AS "unsteady",
  COALESCE("t10"."still", FALSE) AS "in_care",
  "t10"."carer_of" IS NOT NULL AS "has_care",
  COALESCE("t10"."other_care", FALSE) AS "other_care",
  COALESCE("t10"."short_care", FALSE) AS "short_care",
  COALESCE("t10"."died", FALSE) AS "died",
  (
    EXTRACT(year FROM (
      SELECT
        "t2"."first"
      FROM "the_collection" AS "t2"
    )) - EXTRACT(year FROM "t8"."born")
  ) - CASE
    WHEN (
      EXTRACT(month FROM (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )) > EXTRACT(month FROM "t8"."born")
    )
    OR (
      (
        EXTRACT(month FROM (
          SELECT
            "t2"."first"
          FROM "the_collection" AS "t2"
        )) = EXTRACT(month FROM "t8"."born")
      )
      AND (
        EXTRACT(day FROM (
          SELECT
            "t2"."first"
          FROM "the_collection" AS "t2"
        )) >= EXTRACT(day FROM "t8"."born")
      )
    )
    THEN 0
    ELSE 1
  END AS "age_at_start",
  (
    EXTRACT(year FROM (
      SELECT
        "t2"."last"
      FROM "the_collection" AS "t2"
    )) - EXTRACT(year FROM "t8"."born")
  ) - CASE
    WHEN (
      EXTRACT(month FROM (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )) > EXTRACT(month FROM "t8"."born")
    )
    OR (
      (
        EXTRACT(month FROM (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        )) = EXTRACT(month FROM "t8"."born")
      )
      AND (
        EXTRACT(day FROM (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        )) >= EXTRACT(day FROM "t8"."born")
      )
    )
    THEN 0
    ELSE 1
  END AS "age_at_end"
FROM (
  SELECT
    "t5"."child_id" AS "whose",
    MAX("t5"."date_of_birth") AS "born",
    MAX("t5"."sex") AS "sex"
  FROM (
    SELECT
      *
    FROM "header" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t5"
  GROUP BY
    1
) AS "t8"
LEFT OUTER JOIN (
  SELECT
    "t6"."child_id" AS "carer_of",
    BOOL_OR(
      CAST(COALESCE(
        (
          "t6"."rne" = 'S'
        )
        AND (
          "t6"."decom" > (
            SELECT
              "t2"."first"
            FROM "the_collection" AS "t2"
          )
        ),
        FALSE
      )
      OR (
        COALESCE("t6"."ls" IN ('V3', 'V4'), FALSE)
        AND COALESCE(
          NOT (
            (
              "t6"."dec" IS NOT NULL
            )
            OR COALESCE(ARRAY_CONTAINS("t6"."unread_cells", 'dec'), FALSE)
          )
          OR (
            "t6"."dec" > (
              SELECT
                "t2"."first"
              FROM "the_collection" AS "t2"
            )
          ),
          FALSE
        )
      ) AS BOOLEAN)
    ) AS "broken",
    BOOL_OR(
      CAST(COALESCE(
        (
          "t6"."rec" <> 'X1'
        )
        AND (
          "t6"."dec" >= (
            SELECT
              "t2"."first"
            FROM "the_collection" AS "t2"
          )
        ),
        FALSE
      ) AS BOOLEAN)
    ) AS "left",
    BOOL_OR(
      CAST(COALESCE(
        (
          "t6"."rec" <> 'X1'
        )
        AND (
          "t6"."dec" >= (
            SELECT
              "t2"."first"
            FROM "the_collection" AS "t2"
          )
        ),
        FALSE
      )
      AND COALESCE("t6"."dec" < (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      ), FALSE) AS BOOLEAN)
    ) AS "left_before_the_last",
    BOOL_OR(
      CAST(NOT (
        (
          "t6"."dec" IS NOT NULL
        )
        OR COALESCE(ARRAY_CONTAINS("t6"."unread_cells", 'dec'), FALSE)
      )
      OR COALESCE("t6"."dec" >= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      ), FALSE) AS BOOLEAN)
    ) AS "there_on_the_last",
    BOOL_OR(
      CAST(COALESCE(
        "t6"."decom" <= (
          SELECT
            "t2"."first"
          FROM "the_collection" AS "t2"
        ),
        FALSE
      ) AS BOOLEAN)
    ) AS "early",
    BOOL_OR(
      CAST(NOT (
        (
          "t6"."dec" IS NOT NULL
        )
        OR COALESCE(ARRAY_CONTAINS("t6"."unread_cells", 'dec'), FALSE)
      )
      OR COALESCE("t6"."dec" > (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      ), FALSE) AS BOOLEAN)
    ) AS "still",
    BOOL_OR(CAST(NOT (
      COALESCE("t6"."ls" IN ('V3', 'V4'), FALSE)
    ) AS BOOLEAN)) AS "other_care",
    BOOL_OR(CAST(COALESCE("t6"."ls" IN ('V3', 'V4'), FALSE) AS BOOLEAN)) AS "short_care",
    MIN("t6"."decom") AS "first_decom",
    MAX("t6"."dec") AS "last_dec",
    MAX("t6"."dec") FILTER(WHERE
      "t6"."rec" IN ('E11', 'E12')) AS "adopted_on",
    BOOL_OR(CAST(COALESCE("t6"."rec" = 'E2', FALSE) AS BOOLEAN)) AS "died"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t1"
    WHERE
      "t1"."child_id" IS NOT NULL
  ) AS "t6"
  GROUP BY
    1
) AS "t10"
  ON "t8"."whose" = "t10"."carer_of"

-- care_episodes
SELECT
  "t10"."child_id",
  "t10"."decom",
  "t10"."rne",
  "t10"."ls",
  "t10"."cin",
  "t10"."place",
  "t10"."place_provider",
  "t10"."dec",
  "t10"."rec",
  "t10"."reason_place_change",
  "t10"."home_post",
  "t10"."pl_post",
  "t10"."urn",
  "t10"."source_name",
  "t10"."source_row",
  "t10"."unread_cells",
  "t10"."ended",
  "t10"."until",
  "t10"."before_rne",
  "t10"."before_ls",
  "t10"."before_place",
  "t10"."before_place_provider",
  "t10"."before_dec",
  "t10"."before_rec",
  "t10"."before_decom",
  "t10"."before_urn",
  "t10"."before_pl_post",
  "t10"."after_decom",
  "t10"."after_rne",
  "t10"."after_ls",
  "t10"."after_place",
  "t10"."after_place_provider",
  "t10"."after_urn",
  "t10"."after_pl_post",
  "t10"."before_ended",
  "t10"."nth",
  "t10"."stay",
  "t10"."stay_need",
  "t10"."law_began",
  "t10"."adoption_by_now",
  "t5"."born"
FROM (
  SELECT
    "t8"."child_id",
    "t8"."decom",
    "t8"."rne",
    "t8"."ls",
    "t8"."cin",
    "t8"."place",
    "t8"."place_provider",
    "t8"."dec",
    "t8"."rec",
    "t8"."reason_place_change",
    "t8"."home_post",
    "t8"."pl_post",
    "t8"."urn",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."ended",
    "t8"."until",
    "t8"."_open",
    "t8"."before_rne",
    "t8"."before_ls",
    "t8"."before_place",
    "t8"."before_place_provider",
    "t8"."before_dec",
    "t8"."before_rec",
    "t8"."before_decom",
    "t8"."before_urn",
    "t8"."before_pl_post",
    "t8"."after_decom",
    "t8"."after_rne",
    "t8"."after_ls",
    "t8"."after_place",
    "t8"."after_place_provider",
    "t8"."after_urn",
    "t8"."after_pl_post",
    "t8"."before_ended",
    "t8"."nth",
    "t8"."stay",
    "t8"."law",
    FIRST_VALUE("t8"."cin") OVER (
      PARTITION BY "t8"."child_id", "t8"."stay"
      ORDER BY "t8"."decom" ASC, "t8"."_open" ASC, "t8"."dec" ASC, "t8"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "stay_need",
    MIN("t8"."decom") OVER (
      PARTITION BY "t8"."child_id", "t8"."law"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "law_began",
    MAX(CAST(COALESCE("t8"."place" IN ('A3', 'A4', 'A5', 'A6'), FALSE) AS BIGINT)) OVER (
      PARTITION BY "t8"."child_id", "t8"."stay"
      ORDER BY "t8"."decom" ASC, "t8"."_open" ASC, "t8"."dec" ASC, "t8"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) = 1 AS "adoption_by_now"
  FROM (
    SELECT
      "t7"."child_id",
      "t7"."decom",
      "t7"."rne",
      "t7"."ls",
      "t7"."cin",
      "t7"."place",
      "t7"."place_provider",
      "t7"."dec",
      "t7"."rec",
      "t7"."reason_place_change",
      "t7"."home_post",
      "t7"."pl_post",
      "t7"."urn",
      "t7"."source_name",
      "t7"."source_row",
      "t7"."unread_cells",
      "t7"."ended",
      "t7"."until",
      "t7"."_open",
      "t7"."before_rne",
      "t7"."before_ls",
      "t7"."before_place",
      "t7"."before_place_provider",
      "t7"."before_dec",
      "t7"."before_rec",
      "t7"."before_decom",
      "t7"."before_urn",
      "t7"."before_pl_post",
      "t7"."after_decom",
      "t7"."after_rne",
      "t7"."after_ls",
      "t7"."after_place",
      "t7"."after_place_provider",
      "t7"."after_urn",
      "t7"."after_pl_post",
      "t7"."before_ended",
      "t7"."nth",
      "t7"."stay",
      SUM(
        CASE
          WHEN COALESCE(
            (
              "t7"."before_ls" = "t7"."ls"
            ) AND (
              "t7"."before_dec" = "t7"."decom"
            ),
            FALSE
          )
          THEN 0
          ELSE 1
        END
      ) OVER (
        PARTITION BY "t7"."child_id"
        ORDER BY "t7"."decom" ASC, "t7"."_open" ASC, "t7"."dec" ASC, "t7"."source_row" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS "law"
    FROM (
      SELECT
        "t6"."child_id",
        "t6"."decom",
        "t6"."rne",
        "t6"."ls",
        "t6"."cin",
        "t6"."place",
        "t6"."place_provider",
        "t6"."dec",
        "t6"."rec",
        "t6"."reason_place_change",
        "t6"."home_post",
        "t6"."pl_post",
        "t6"."urn",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."ended",
        "t6"."until",
        "t6"."_open",
        LAG("t6"."rne") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_rne",
        LAG("t6"."ls") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_ls",
        LAG("t6"."place") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_place",
        LAG("t6"."place_provider") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_place_provider",
        LAG("t6"."dec") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_dec",
        LAG("t6"."rec") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_rec",
        LAG("t6"."decom") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_decom",
        LAG("t6"."urn") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_urn",
        LAG("t6"."pl_post") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_pl_post",
        LEAD("t6"."decom") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_decom",
        LEAD("t6"."rne") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_rne",
        LEAD("t6"."ls") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_ls",
        LEAD("t6"."place") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_place",
        LEAD("t6"."place_provider") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_place_provider",
        LEAD("t6"."urn") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_urn",
        LEAD("t6"."pl_post") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "after_pl_post",
        LAG("t6"."ended") OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "before_ended",
        ROW_NUMBER() OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        SUM(CASE WHEN "t6"."rne" = 'S' THEN 1 ELSE 0 END) OVER (
          PARTITION BY "t6"."child_id"
          ORDER BY "t6"."decom" ASC, "t6"."_open" ASC, "t6"."dec" ASC, "t6"."source_row" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS "stay"
      FROM (
        SELECT
          "t1"."child_id",
          "t1"."decom",
          "t1"."rne",
          "t1"."ls",
          "t1"."cin",
          "t1"."place",
          "t1"."place_provider",
          "t1"."dec",
          "t1"."rec",
          "t1"."reason_place_change",
          "t1"."home_post",
          "t1"."pl_post",
          "t1"."urn",
          "t1"."source_name",
          "t1"."source_row",
          "t1"."unread_cells",
          (
            "t1"."dec" IS NOT NULL
          )
          OR COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE) AS "ended",
          CASE
            WHEN COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
            THEN CAST(NULL AS DATE)
            ELSE COALESCE("t1"."dec", (
              SELECT
                "t2"."last"
              FROM "the_collection" AS "t2"
            ))
          END AS "until",
          CASE
            WHEN (
              "t1"."dec" IS NOT NULL
            )
            OR COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'dec'), FALSE)
            THEN 0
            ELSE 1
          END AS "_open"
        FROM "episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
) AS "t10"
LEFT OUTER JOIN (
  SELECT
    "t0"."whose",
    "t0"."born"
  FROM "care_children" AS "t0"
) AS "t5"
  ON "t10"."child_id" = "t5"."whose"
