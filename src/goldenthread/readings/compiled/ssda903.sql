--- Compiled from the readings by python -m goldenthread.readings.checks; do not edit.

-- episode_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
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
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."decom", "t1"."ls", "t1"."place"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
      AND "t0"."decom" IS NOT NULL
      AND "t0"."ls" IS NOT NULL
      AND "t0"."place" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- episode_open_when_the_next_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  NOT (
    "t0"."ended"
  ) AND "t0"."after_decom" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_end_and_reason_go_together
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  (
    (
      "t0"."dec" IS NOT NULL
    )
    AND (
      (
        "t0"."rec" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'rec'), FALSE)
      )
    )
  )
  OR (
    (
      "t0"."rec" IS NOT NULL
    )
    AND (
      (
        "t0"."dec" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'dec'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- care_after_adoption
SELECT DISTINCT
  *
FROM (
  SELECT
    "t1"."source_name",
    "t1"."source_row"
  FROM "episodes" AS "t1"
  SEMI JOIN (
    SELECT
      "t0"."dec",
      "t0"."child_id" AS "whose"
    FROM "episodes" AS "t0"
    WHERE
      "t0"."rec" IN ('E11', 'E12') AND "t0"."dec" IS NOT NULL
  ) AS "t3"
    ON "t1"."child_id" = "t3"."whose" AND "t1"."decom" >= "t3"."dec"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- care_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."nth" = 0 AND "t0"."decom" < "t0"."born"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- care_started_at_18
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" = 'S'
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) >= 18
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_before_the_children_act
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."decom" < MAKE_DATE(1991, 10, 14)
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_starts_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."decom" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_of_less_than_a_day
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."decom" = "t0"."dec"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_ends_before_it_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."dec" < "t0"."decom"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- first_episode_is_no_start
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."nth" = 0
  AND "t0"."rne" <> 'S'
  AND "t0"."decom" >= (
    SELECT
      "t1"."first"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- remand_of_a_child_under_10
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" IN ('J1', 'J2', 'J3')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 10
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- care_after_18_elsewhere
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."until" > CASE
    WHEN EXTRACT(day FROM "t0"."born" + INTERVAL '18' YEAR) < EXTRACT(day FROM "t0"."born")
    THEN "t0"."born" + INTERVAL '18' YEAR + INTERVAL '1' DAY
    ELSE "t0"."born" + INTERVAL '18' YEAR
  END
  AND NOT (
    COALESCE((
      "t0"."ls" = 'V2'
    ) AND (
      "t0"."place" = 'K2'
    ), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- police_protection_over_72_hours
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" = 'L1' AND DATE_DIFF('DAY', "t0"."law_began", "t0"."until") > 3
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- emergency_protection_over_21_days
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" = 'L2' AND DATE_DIFF('DAY', "t0"."law_began", "t0"."until") > 21
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- child_assessment_over_7_days
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" = 'L3' AND DATE_DIFF('DAY', "t0"."law_began", "t0"."until") > 7
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- police_detention_over_21_days
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" = 'J2' AND DATE_DIFF('DAY', "t0"."law_began", "t0"."until") > 21
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- short_break_over_17_days
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."ls" = 'V3' AND DATE_DIFF('DAY', "t0"."decom", "t0"."until") > 17
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- short_break_with_a_move
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" = 'V3' AND "t0"."rne" <> 'S'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- short_breaks_over_75_days
SELECT DISTINCT
  "t5"."source_name",
  "t5"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t4"."days",
    SUM("t4"."days") OVER (
      PARTITION BY "t4"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "all_days"
  FROM (
    SELECT
      "t0"."child_id",
      "t0"."decom",
      "t0"."rne",
      "t0"."ls",
      "t0"."cin",
      "t0"."place",
      "t0"."place_provider",
      "t0"."dec",
      "t0"."rec",
      "t0"."reason_place_change",
      "t0"."home_post",
      "t0"."pl_post",
      "t0"."urn",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      "t0"."ended",
      "t0"."until",
      "t0"."before_rne",
      "t0"."before_ls",
      "t0"."before_place",
      "t0"."before_place_provider",
      "t0"."before_dec",
      "t0"."before_rec",
      "t0"."before_decom",
      "t0"."before_urn",
      "t0"."before_pl_post",
      "t0"."after_decom",
      "t0"."after_rne",
      "t0"."after_ls",
      "t0"."after_place",
      "t0"."after_place_provider",
      "t0"."after_urn",
      "t0"."after_pl_post",
      "t0"."before_ended",
      "t0"."nth",
      "t0"."stay",
      "t0"."stay_need",
      "t0"."law_began",
      "t0"."adoption_by_now",
      "t0"."born",
      DATE_DIFF(
        'DAY',
        GREATEST("t0"."decom", (
          SELECT
            "t1"."first"
          FROM "the_collection" AS "t1"
        )),
        LEAST("t0"."until", (
          SELECT
            "t1"."last"
          FROM "the_collection" AS "t1"
        ))
      ) AS "days"
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."ls" = 'V3'
      AND "t0"."until" > (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )
  ) AS "t4"
) AS "t5"
WHERE
  "t5"."all_days" > 75
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- both_kinds_of_short_break
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
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
    COUNT(DISTINCT "t1"."ls") OVER (
      PARTITION BY "t1"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "kinds"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."ls" IN ('V3', 'V4') AND "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."kinds" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- with_parents_by_agreement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" = 'P1' AND "t0"."ls" = 'V2'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- care_starts_in_a_temporary_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."rne" = 'S' AND "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- care_ends_in_a_temporary_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."rec" <> 'X1' AND "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episode_ends_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."dec" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adopted_at_18
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E11', 'E12')
  AND (
    (
      EXTRACT(year FROM "t0"."dec") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."dec") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."dec") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."dec") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) >= 18
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- independent_under_14
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E5', 'E6')
  AND (
    (
      EXTRACT(year FROM "t0"."dec") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."dec") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."dec") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."dec") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 14
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adult_care_under_16
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E7')
  AND (
    (
      EXTRACT(year FROM "t0"."dec") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."dec") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."dec") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."dec") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 16
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- guardianship_at_18
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E45', 'E46', 'E47', 'E48')
  AND (
    (
      EXTRACT(year FROM "t0"."dec") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."dec") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."dec") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."dec") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) >= 18
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- stayed_with_carers_under_18
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E17')
  AND (
    (
      EXTRACT(year FROM "t0"."dec") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."dec") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."dec") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."dec") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 18
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- goes_on_without_the_next_episode
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" = 'X1'
  AND "t0"."dec" IS NOT NULL
  AND NOT (
    COALESCE("t0"."after_decom" = "t0"."dec", FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adopted_without_a_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E11', 'E12') AND NOT (
    "t0"."adoption_by_now"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- placed_by_order_without_the_order
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" IN ('A5', 'A6') AND "t0"."ls" <> 'E1'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- starts_on_the_day_the_last_ended
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" IN ('S') AND "t0"."nth" > 0 AND "t0"."before_dec" = "t0"."decom"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- goes_on_after_care_ended
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."before_rec" <> 'X1' AND "t0"."rne" <> 'S'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- goes_on_with_a_gap
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" IN ('L', 'P', 'T', 'B', 'U')
  AND "t0"."nth" > 0
  AND "t0"."before_dec" <> "t0"."decom"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- status_change_not_in_the_episodes
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" IN ('L')
  AND "t0"."nth" > 0
  AND (
    (
      "t0"."ls" = "t0"."before_ls"
    )
    OR NOT (
      "t0"."place" IS NOT DISTINCT FROM "t0"."before_place"
      AND "t0"."place_provider" IS NOT DISTINCT FROM "t0"."before_place_provider"
      AND "t0"."pl_post" IS NOT DISTINCT FROM "t0"."before_pl_post"
      AND "t0"."urn" IS NOT DISTINCT FROM "t0"."before_urn"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- move_not_in_the_episodes
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" IN ('P', 'T')
  AND "t0"."nth" > 0
  AND (
    (
      "t0"."ls" <> "t0"."before_ls"
    )
    OR (
      "t0"."place" IS NOT DISTINCT FROM "t0"."before_place"
      AND "t0"."place_provider" IS NOT DISTINCT FROM "t0"."before_place_provider"
      AND "t0"."pl_post" IS NOT DISTINCT FROM "t0"."before_pl_post"
      AND "t0"."urn" IS NOT DISTINCT FROM "t0"."before_urn"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- status_and_move_not_in_the_episodes
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rne" IN ('B', 'U')
  AND "t0"."nth" > 0
  AND (
    (
      "t0"."ls" = "t0"."before_ls"
    )
    OR (
      "t0"."place" IS NOT DISTINCT FROM "t0"."before_place"
      AND "t0"."place_provider" IS NOT DISTINCT FROM "t0"."before_place_provider"
      AND "t0"."pl_post" IS NOT DISTINCT FROM "t0"."before_pl_post"
      AND "t0"."urn" IS NOT DISTINCT FROM "t0"."before_urn"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episodes_after_the_last_possible
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E2', 'E15') AND "t0"."after_decom" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- freed_after_2005
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" = 'D1' AND "t0"."decom" > MAKE_DATE(2005, 12, 31)
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- placement_order_before_2005
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" = 'E1' AND "t0"."decom" < MAKE_DATE(2005, 12, 1)
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- still_freed_for_adoption
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" = 'D1'
  AND "t0"."dec" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'dec'), FALSE)
  )
  AND "t0"."rec" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'rec'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- episodes_overlap
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."decom" < "t0"."before_dec"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- need_changes_within_care
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."cin" <> "t0"."stay_need"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- former_carer_is_no_foster_carer
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."rec" IN ('E45', 'E46')
  AND NOT (
    "t0"."place" IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adoptive_placement_without_foster_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('A3', 'A5')
  AND "t0"."nth" > 0
  AND NOT (
    "t0"."before_place" IN ('A3', 'A4', 'A5', 'A6')
  )
  AND NOT (
    "t0"."before_place" IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- provider_not_wanted
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14')
  AND "t0"."place_provider" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- provider_missing
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  NOT (
    "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14')
  )
  AND "t0"."place_provider" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'place_provider'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- location_of_a_short_break
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" IN ('V3', 'V4')
  AND (
    (
      "t0"."pl_post" IS NOT NULL
    ) OR (
      "t0"."urn" IS NOT NULL
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- postcode_of_a_short_break
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" IN ('V3', 'V4')
  AND (
    (
      "t0"."pl_post" IS NOT NULL
    ) OR (
      "t0"."home_post" IS NOT NULL
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- carer_adopts_after_another_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" IN ('A3', 'A5')
  AND NOT (
    "t0"."rne" IN ('S', 'T', 'U')
  )
  AND "t0"."decom" >= MAKE_DATE(2015, 4, 1)
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- independent_living_after_2023
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" = 'P2' AND "t0"."decom" >= MAKE_DATE(2023, 10, 28)
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- number_of_the_home_missing
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'K1', 'K2', 'K3')
  AND NOT (
    "t0"."ls" IN ('V3', 'V4')
  )
  AND "t0"."urn" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'urn'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- number_not_wanted
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place" IN (
    'P1',
    'P3',
    'R1',
    'R2',
    'R5',
    'T0',
    'T1',
    'T2',
    'T3',
    'T4',
    'Z1',
    'Z11',
    'Z12',
    'Z13',
    'Z14'
  )
  AND "t0"."urn" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adoption_agency_number_elsewhere
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  UPPER("t0"."urn") = 'XXXXXXX'
  AND NOT (
    "t0"."place" IN ('A3', 'A4', 'A5', 'A6')
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- reason_for_the_move_missing
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."rec" = 'X1'
  AND "t0"."after_rne" IN ('P', 'T', 'B', 'U')
  AND "t0"."reason_place_change" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'reason_place_change'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- reason_without_a_move
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."reason_place_change" IS NOT NULL
  AND "t0"."ended"
  AND (
    (
      "t0"."after_rne" IS NULL
    )
    OR NOT (
      "t0"."after_rne" IN ('P', 'T', 'B', 'U')
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- reason_for_a_move_not_made
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."reason_place_change" IS NOT NULL
  AND "t0"."dec" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'dec'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- custody_under_10
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."reason_place_change" = 'CUSTOD'
  AND (
    (
      EXTRACT(year FROM COALESCE("t0"."dec", "t0"."decom")) - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM COALESCE("t0"."dec", "t0"."decom")) > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM COALESCE("t0"."dec", "t0"."decom")) = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM COALESCE("t0"."dec", "t0"."decom")) >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 10
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- independent_living_under_16
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('P2')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 16
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- supported_accommodation_under_16
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('H5', 'K3')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 16
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- custody_placement_under_10
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('R5')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 10
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- residential_school_under_4
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('S1')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 4
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- residential_employment_under_14
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('P3')
  AND (
    (
      EXTRACT(year FROM "t0"."decom") - EXTRACT(year FROM "t0"."born")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."decom") > EXTRACT(month FROM "t0"."born")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."decom") = EXTRACT(month FROM "t0"."born")
        )
        AND (
          EXTRACT(day FROM "t0"."decom") >= EXTRACT(day FROM "t0"."born")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 14
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- hospital_over_six_weeks
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" = 'T1' AND DATE_DIFF('DAY', "t0"."decom", "t0"."until") > 42
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- carers_holiday_over_three_weeks
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" = 'T3' AND DATE_DIFF('DAY', "t0"."decom", "t0"."until") > 21
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- other_temporary_over_seven_days
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" = 'T4' AND DATE_DIFF('DAY', "t0"."decom", "t0"."until") > 7
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- carers_holiday_more_than_twice
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t3"."child_id",
    "t3"."decom",
    "t3"."rne",
    "t3"."ls",
    "t3"."cin",
    "t3"."place",
    "t3"."place_provider",
    "t3"."dec",
    "t3"."rec",
    "t3"."reason_place_change",
    "t3"."home_post",
    "t3"."pl_post",
    "t3"."urn",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t3"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "times"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."place" = 'T3'
      AND "t0"."child_id" IS NOT NULL
      AND "t0"."decom" >= (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )
  ) AS "t3"
) AS "t4"
WHERE
  "t4"."times" > 2
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- short_break_in_a_temporary_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" IN ('V3', 'V4') AND "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- short_break_in_a_long_term_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."ls" IN ('V3', 'V4') AND "t0"."place" IN ('U1', 'U4')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- no_return_from_a_temporary_placement
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "care_episodes" AS "t0"
WHERE
  "t0"."place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
  AND NOT (
    "t0"."before_place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
  )
  AND NOT (
    "t0"."after_place" IN ('T0', 'T1', 'T2', 'T3', 'T4')
  )
  AND "t0"."before_place" <> "t0"."after_place"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- postcode_missing
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      NOT (
        "t0"."ls" IN ('V3', 'V4')
      )
      AND (
        (
          (
            "t0"."pl_post" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'pl_post'), FALSE)
          )
        )
        OR (
          (
            "t0"."home_post" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'home_post'), FALSE)
          )
        )
      )
  ) AS "t6"
  ANTI JOIN "uasc" AS "t3"
    ON "t6"."child_id" = "t3"."child_id"
  ANTI JOIN "oc3" AS "t4"
    ON "t6"."child_id" = "t4"."child_id"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- postcode_of_no_shape
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  COALESCE(
    NOT (
      REGEXP_MATCHES(UPPER("t0"."pl_post"), '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$')
    ),
    FALSE
  )
  OR COALESCE(
    NOT (
      REGEXP_MATCHES(UPPER("t0"."home_post"), '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$')
    ),
    FALSE
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- placed_at_home
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  UPPER("t0"."pl_post") = UPPER("t0"."home_post") AND "t0"."place" <> 'P1'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- private_provider_of_a_public_place
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR4' AND "t0"."place" IN ('P1')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- voluntary_provider_of_a_parents_home
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR5' AND "t0"."place" IN ('P1')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- own_provision_of_a_public_place
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR1' AND "t0"."place" IN ('P1', 'R2', 'R5')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- other_authority_provides_a_public_place
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR2' AND "t0"."place" IN ('P1', 'R2', 'R5')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- other_public_provider_of_a_family_place
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR3'
  AND "t0"."place" IN ('P1', 'K1', 'K2', 'A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- parents_as_provider_elsewhere
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "episodes" AS "t0"
WHERE
  "t0"."place_provider" = 'PR0' AND "t0"."place" <> 'P1'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- time_missing_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."missing",
    "t1"."mis_start",
    "t1"."mis_end",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."mis_start"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "missing" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."mis_start" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- back_before_missing
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "missing" AS "t0"
WHERE
  "t0"."mis_end" < "t0"."mis_start"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- missing_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "missing" AS "t0"
WHERE
  "t0"."mis_start" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- back_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "missing" AS "t0"
WHERE
  (
    "t0"."mis_end" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."mis_end" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- times_missing_overlap
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."missing",
    "t1"."mis_start",
    "t1"."mis_end",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    "t1"."_until",
    MAX("t1"."_until") OVER (
      PARTITION BY "t1"."child_id"
      ORDER BY "t1"."mis_start" ASC, "t1"."_until" ASC, "t1"."source_row" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "_before"
  FROM (
    SELECT
      "t0"."child_id",
      "t0"."date_of_birth",
      "t0"."missing",
      "t0"."mis_start",
      "t0"."mis_end",
      "t0"."source_name",
      "t0"."source_row",
      "t0"."unread_cells",
      CASE
        WHEN COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'mis_end'), FALSE)
        THEN "t0"."mis_start"
        ELSE COALESCE("t0"."mis_end", MAKE_DATE(9999, 12, 31))
      END AS "_until"
    FROM "missing" AS "t0"
    WHERE
      "t0"."mis_start" IS NOT NULL AND "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."mis_start" < "t2"."_before"
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- placement_ended_while_missing
SELECT DISTINCT
  *
FROM (
  SELECT
    "t5"."source_name",
    "t5"."source_row"
  FROM (
    SELECT
      *
    FROM "missing" AS "t0"
    WHERE
      "t0"."mis_end" IS NULL
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'mis_end'), FALSE)
      )
  ) AS "t5"
  SEMI JOIN (
    SELECT
      "t1"."decom",
      "t1"."dec",
      "t1"."child_id" AS "whose"
    FROM "episodes" AS "t1"
  ) AS "t3"
    ON "t5"."child_id" = "t3"."whose"
    AND "t3"."decom" <= "t5"."mis_start"
    AND "t3"."dec" >= "t5"."mis_start"
    AND "t3"."dec" IS NOT NULL
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- missing_when_care_ended
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."missing",
    "t2"."mis_start",
    "t2"."mis_end",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."sex",
    "t5"."first_decom",
    "t5"."last_dec",
    "t5"."adopted_on",
    "t5"."steady",
    "t5"."unsteady",
    "t5"."in_care",
    "t5"."has_care",
    "t5"."other_care",
    "t5"."short_care",
    "t5"."died",
    "t5"."age_at_start",
    "t5"."age_at_end"
  FROM "missing" AS "t2"
  INNER JOIN (
    SELECT
      "t3".*
      EXCLUDE ("born")
    FROM (
      SELECT
        *
      FROM "care_children" AS "t1"
      WHERE
        "t1"."has_care"
    ) AS "t3"
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."mis_end" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t6"."unread_cells", 'mis_end'), FALSE)
  )
  AND CASE WHEN "t6"."in_care" THEN CAST(NULL AS DATE) ELSE "t6"."last_dec" END IS NOT NULL
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- missing_after_care_ended
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."missing",
    "t2"."mis_start",
    "t2"."mis_end",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."sex",
    "t5"."first_decom",
    "t5"."last_dec",
    "t5"."adopted_on",
    "t5"."steady",
    "t5"."unsteady",
    "t5"."in_care",
    "t5"."has_care",
    "t5"."other_care",
    "t5"."short_care",
    "t5"."died",
    "t5"."age_at_start",
    "t5"."age_at_end"
  FROM "missing" AS "t2"
  INNER JOIN (
    SELECT
      "t3".*
      EXCLUDE ("born")
    FROM (
      SELECT
        *
      FROM "care_children" AS "t1"
      WHERE
        "t1"."has_care"
    ) AS "t3"
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."mis_start" > CASE WHEN "t6"."in_care" THEN CAST(NULL AS DATE) ELSE "t6"."last_dec" END
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- left_care_missing_for_another_reason
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      NOT (
        "t0"."rec" IN ('X1', 'E8')
      ) AND "t0"."dec" IS NOT NULL
  ) AS "t3"
  SEMI JOIN (
    SELECT
      "t1"."mis_start",
      "t1"."mis_end",
      "t1"."child_id" AS "whose",
      (
        "t1"."mis_end" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'mis_end'), FALSE)
      ) AS "no_end"
    FROM "missing" AS "t1"
  ) AS "t5"
    ON "t3"."child_id" = "t5"."whose"
    AND "t5"."mis_start" <= "t3"."dec"
    AND (
      "t5"."no_end" OR (
        "t5"."mis_end" > "t3"."dec"
      )
    )
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- missing_before_care
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."missing",
    "t2"."mis_start",
    "t2"."mis_end",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."sex",
    "t5"."first_decom",
    "t5"."last_dec",
    "t5"."adopted_on",
    "t5"."steady",
    "t5"."unsteady",
    "t5"."in_care",
    "t5"."has_care",
    "t5"."other_care",
    "t5"."short_care",
    "t5"."died",
    "t5"."age_at_start",
    "t5"."age_at_end"
  FROM "missing" AS "t2"
  INNER JOIN (
    SELECT
      "t3".*
      EXCLUDE ("born")
    FROM (
      SELECT
        *
      FROM "care_children" AS "t1"
      WHERE
        "t1"."has_care"
    ) AS "t3"
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."mis_start" < "t6"."first_decom"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- missing_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "missing" AS "t0"
WHERE
  "t0"."mis_start" < "t0"."date_of_birth"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- social_worker_period_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."sw_id",
    "t1"."sw_decom",
    "t1"."sw_dec",
    "t1"."sw_reason",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."sw_decom"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "sw_episodes" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."sw_decom" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- social_worker_period_ends_before_it_starts
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "sw_episodes" AS "t0"
WHERE
  "t0"."sw_decom" > "t0"."sw_dec"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- review_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."review",
    "t1"."review_code",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."review"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "reviews" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."review" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- review_outside_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "reviews" AS "t0"
WHERE
  (
    "t0"."review" < (
      SELECT
        "t1"."first"
      FROM "the_collection" AS "t1"
    )
  )
  OR (
    "t0"."review" > (
      SELECT
        "t1"."last"
      FROM "the_collection" AS "t1"
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- review_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "reviews" AS "t0"
WHERE
  "t0"."review" < "t0"."date_of_birth"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- review_of_a_short_break
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."review",
    "t2"."review_code",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "reviews" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."short_care" AND NOT (
    "t4"."other_care"
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- review_says_under_4
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "reviews" AS "t0"
WHERE
  "t0"."review_code" = 'PN0'
  AND (
    (
      EXTRACT(year FROM "t0"."review") - EXTRACT(year FROM "t0"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."review") > EXTRACT(month FROM "t0"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."review") = EXTRACT(month FROM "t0"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM "t0"."review") >= EXTRACT(day FROM "t0"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) >= 4
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- review_says_4_or_over
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "reviews" AS "t0"
WHERE
  "t0"."review_code" <> 'PN0'
  AND (
    (
      EXTRACT(year FROM "t0"."review") - EXTRACT(year FROM "t0"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM "t0"."review") > EXTRACT(month FROM "t0"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM "t0"."review") = EXTRACT(month FROM "t0"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM "t0"."review") >= EXTRACT(day FROM "t0"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 4
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- sdq_reason_of_age_at_4_to_16
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."sdq_reason" = 'SDQ1'
  AND "t4"."age_at_start" >= 4
  AND "t4"."age_at_end" <= 16
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- intervention_offered_and_received
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."intervention_received" AND "t0"."intervention_offered" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- intervention_not_received_nor_told
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."substance_misuse"
  AND NOT (
    "t0"."intervention_received"
  )
  AND "t0"."intervention_offered" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'intervention_offered'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- health_items_in_part
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  (
    (
      "t0"."immunisations" IS NOT NULL
    )
    OR (
      "t0"."teeth_check" IS NOT NULL
    )
    OR (
      "t0"."health_assessment" IS NOT NULL
    )
    OR (
      "t0"."substance_misuse" IS NOT NULL
    )
    OR (
      "t0"."convicted" IS NOT NULL
    )
    OR (
      "t0"."health_check" IS NOT NULL
    )
    OR (
      "t0"."intervention_received" IS NOT NULL
    )
    OR (
      "t0"."intervention_offered" IS NOT NULL
    )
  )
  AND (
    (
      (
        "t0"."immunisations" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'immunisations'), FALSE)
      )
    )
    OR (
      (
        "t0"."teeth_check" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'teeth_check'), FALSE)
      )
    )
    OR (
      (
        "t0"."health_assessment" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'health_assessment'), FALSE)
      )
    )
    OR (
      (
        "t0"."substance_misuse" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'substance_misuse'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- convictions_without_health
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."convicted" IS NOT NULL
  AND (
    (
      (
        "t0"."immunisations" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'immunisations'), FALSE)
      )
    )
    OR (
      (
        "t0"."teeth_check" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'teeth_check'), FALSE)
      )
    )
    OR (
      (
        "t0"."health_assessment" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'health_assessment'), FALSE)
      )
    )
    OR (
      (
        "t0"."substance_misuse" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'substance_misuse'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- development_without_health
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."health_check" IS NOT NULL
  AND (
    (
      (
        "t0"."immunisations" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'immunisations'), FALSE)
      )
    )
    OR (
      (
        "t0"."teeth_check" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'teeth_check'), FALSE)
      )
    )
    OR (
      (
        "t0"."health_assessment" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'health_assessment'), FALSE)
      )
    )
    OR (
      (
        "t0"."substance_misuse" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'substance_misuse'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- sdq_score_without_twelve_months
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."sdq_score" IS NOT NULL AND "t4"."unsteady"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_reason_without_twelve_months
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."sdq_reason" IS NOT NULL AND "t4"."unsteady"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- health_without_twelve_months
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  (
    (
      "t4"."immunisations" IS NOT NULL
    )
    OR (
      "t4"."teeth_check" IS NOT NULL
    )
    OR (
      "t4"."health_assessment" IS NOT NULL
    )
    OR (
      "t4"."substance_misuse" IS NOT NULL
    )
    OR (
      "t4"."convicted" IS NOT NULL
    )
    OR (
      "t4"."health_check" IS NOT NULL
    )
    OR (
      "t4"."intervention_received" IS NOT NULL
    )
    OR (
      "t4"."intervention_offered" IS NOT NULL
    )
  )
  AND "t4"."unsteady"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_missing_from_4_to_16
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."steady"
  AND "t4"."age_at_start" >= 4
  AND "t4"."age_at_end" < 17
  AND "t4"."sdq_score" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'sdq_score'), FALSE)
  )
  AND "t4"."sdq_reason" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'sdq_reason'), FALSE)
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_missing_at_4_or_17
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."steady"
  AND (
    (
      (
        "t4"."age_at_start" < 4
      ) AND (
        "t4"."age_at_end" = 4
      )
    )
    OR (
      (
        "t4"."age_at_start" = 16
      ) AND (
        "t4"."age_at_end" = 17
      )
    )
  )
  AND "t4"."sdq_score" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'sdq_score'), FALSE)
  )
  AND "t4"."sdq_reason" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'sdq_reason'), FALSE)
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_under_4
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."age_at_end" < 4
  AND (
    (
      "t4"."sdq_score" IS NOT NULL
    ) OR (
      "t4"."sdq_reason" IS NOT NULL
    )
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_from_17
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."age_at_start" >= 17
  AND (
    (
      "t4"."sdq_score" IS NOT NULL
    ) OR (
      "t4"."sdq_reason" IS NOT NULL
    )
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- sdq_score_and_reason
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."sdq_score" IS NOT NULL AND "t0"."sdq_reason" IS NOT NULL
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- health_missing_after_twelve_months
SELECT DISTINCT
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
        "t4"."child_id",
        "t4"."date_of_birth",
        "t4"."sdq_score",
        "t4"."sdq_reason",
        "t4"."convicted",
        "t4"."health_check",
        "t4"."immunisations",
        "t4"."teeth_check",
        "t4"."health_assessment",
        "t4"."substance_misuse",
        "t4"."intervention_received",
        "t4"."intervention_offered",
        "t4"."source_name",
        "t4"."source_row",
        "t4"."unread_cells",
        "t6"."whose",
        "t6"."born",
        "t6"."sex",
        "t6"."first_decom",
        "t6"."last_dec",
        "t6"."adopted_on",
        "t6"."steady",
        "t6"."unsteady",
        "t6"."in_care",
        "t6"."has_care",
        "t6"."other_care",
        "t6"."short_care",
        "t6"."died",
        "t6"."age_at_start",
        "t6"."age_at_end"
      FROM "oc2" AS "t4"
      INNER JOIN "care_children" AS "t6"
        ON "t4"."child_id" = "t6"."whose"
    ) AS "t9"
    WHERE
      "t9"."steady"
      AND (
        (
          (
            "t9"."immunisations" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t9"."unread_cells", 'immunisations'), FALSE)
          )
        )
        OR (
          (
            "t9"."teeth_check" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t9"."unread_cells", 'teeth_check'), FALSE)
          )
        )
        OR (
          (
            "t9"."health_assessment" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t9"."unread_cells", 'health_assessment'), FALSE)
          )
        )
        OR (
          (
            "t9"."substance_misuse" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t9"."unread_cells", 'substance_misuse'), FALSE)
          )
        )
      )
  ) AS "t11"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t3"."source_name",
      "t3"."source_row"
    FROM "header" AS "t3"
    SEMI JOIN (
      SELECT
        *
      FROM "care_children" AS "t2"
      WHERE
        "t2"."steady"
    ) AS "t8"
      ON "t3"."child_id" = "t8"."whose"
    ANTI JOIN "oc2" AS "t5"
      ON "t3"."child_id" = "t5"."child_id"
  ) AS "t10"
) AS "t12"
ORDER BY
  "t12"."source_name" ASC,
  "t12"."source_row" ASC

-- substance_misuse_without_intervention
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  "t0"."substance_misuse"
  AND "t0"."intervention_received" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'intervention_received'), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- intervention_without_substance_misuse
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc2" AS "t0"
WHERE
  (
    (
      "t0"."intervention_received" IS NOT NULL
    )
    OR (
      "t0"."intervention_offered" IS NOT NULL
    )
  )
  AND (
    (
      (
        "t0"."substance_misuse" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'substance_misuse'), FALSE)
      )
    )
    OR COALESCE(NOT (
      "t0"."substance_misuse"
    ), FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- convictions_under_10
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."age_at_end" < 10 AND "t4"."convicted" IS NOT NULL
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- convictions_missing_from_10
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."steady"
  AND "t4"."age_at_end" >= 10
  AND "t4"."convicted" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'convicted'), FALSE)
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- development_missing_under_5
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."steady"
  AND "t4"."age_at_end" < 5
  AND "t4"."health_check" IS NULL
  AND NOT (
    COALESCE(ARRAY_CONTAINS("t4"."unread_cells", 'health_check'), FALSE)
  )
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- development_from_5
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."sdq_score",
    "t2"."sdq_reason",
    "t2"."convicted",
    "t2"."health_check",
    "t2"."immunisations",
    "t2"."teeth_check",
    "t2"."health_assessment",
    "t2"."substance_misuse",
    "t2"."intervention_received",
    "t2"."intervention_offered",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc2" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."age_at_end" >= 5 AND "t4"."health_check" IS NOT NULL
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- health_of_a_care_leaver
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "oc2" AS "t0"
    WHERE
      (
        "t0"."immunisations" IS NOT NULL
      )
      OR (
        "t0"."teeth_check" IS NOT NULL
      )
      OR (
        "t0"."health_assessment" IS NOT NULL
      )
      OR (
        "t0"."substance_misuse" IS NOT NULL
      )
      OR (
        "t0"."convicted" IS NOT NULL
      )
      OR (
        "t0"."health_check" IS NOT NULL
      )
      OR (
        "t0"."intervention_received" IS NOT NULL
      )
      OR (
        "t0"."intervention_offered" IS NOT NULL
      )
  ) AS "t4"
  SEMI JOIN "oc3" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- outcome_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."sdq_score",
    "t1"."sdq_reason",
    "t1"."convicted",
    "t1"."health_check",
    "t1"."immunisations",
    "t1"."teeth_check",
    "t1"."health_assessment",
    "t1"."substance_misuse",
    "t1"."intervention_received",
    "t1"."intervention_offered",
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
    FROM "oc2" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- leaver_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."in_touch",
    "t1"."activ",
    "t1"."accom",
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
    FROM "oc3" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- leaver_or_adopted_after_twelve_months
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
        "t3"."child_id",
        "t3"."date_of_birth",
        "t3"."in_touch",
        "t3"."activ",
        "t3"."accom",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        "t5"."whose",
        "t5"."born",
        "t5"."sex",
        "t5"."first_decom",
        "t5"."last_dec",
        "t5"."adopted_on",
        "t5"."steady",
        "t5"."unsteady",
        "t5"."in_care",
        "t5"."has_care",
        "t5"."other_care",
        "t5"."short_care",
        "t5"."died",
        "t5"."age_at_start",
        "t5"."age_at_end"
      FROM "oc3" AS "t3"
      INNER JOIN "care_children" AS "t5"
        ON "t3"."child_id" = "t5"."whose"
    ) AS "t6"
    WHERE
      "t6"."steady"
  ) AS "t8"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t7"."source_name",
      "t7"."source_row"
    FROM (
      SELECT
        "t4"."child_id",
        "t4"."date_of_birth",
        "t4"."date_int",
        "t4"."date_match",
        "t4"."foster_care",
        "t4"."nb_adoptr",
        "t4"."sex_adoptr",
        "t4"."ls_adoptr",
        "t4"."source_name",
        "t4"."source_row",
        "t4"."unread_cells",
        "t5"."whose",
        "t5"."born",
        "t5"."sex",
        "t5"."first_decom",
        "t5"."last_dec",
        "t5"."adopted_on",
        "t5"."steady",
        "t5"."unsteady",
        "t5"."in_care",
        "t5"."has_care",
        "t5"."other_care",
        "t5"."short_care",
        "t5"."died",
        "t5"."age_at_start",
        "t5"."age_at_end"
      FROM "ad1" AS "t4"
      INNER JOIN "care_children" AS "t5"
        ON "t4"."child_id" = "t5"."whose"
    ) AS "t7"
    WHERE
      "t7"."steady"
  ) AS "t9"
) AS "t10"
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- leaver_died_in_care
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."in_touch",
    "t2"."activ",
    "t2"."accom",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc3" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."died"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- leaver_still_looked_after_at_birthday
SELECT DISTINCT
  "t10"."source_name",
  "t10"."source_row"
FROM (
  SELECT
    "t9"."child_id",
    "t9"."date_of_birth",
    "t9"."in_touch",
    "t9"."activ",
    "t9"."accom",
    "t9"."source_name",
    "t9"."source_row",
    "t9"."unread_cells",
    "t9"."whose",
    "t9"."born",
    "t9"."sex",
    "t9"."first_decom",
    "t9"."last_dec",
    "t9"."adopted_on",
    "t9"."steady",
    "t9"."unsteady",
    "t9"."in_care",
    "t9"."has_care",
    "t9"."other_care",
    "t9"."short_care",
    "t9"."died",
    "t9"."age_at_start",
    "t9"."age_at_end",
    "t9"."birthday"
  FROM (
    SELECT
      "t7"."child_id",
      "t7"."date_of_birth",
      "t7"."in_touch",
      "t7"."activ",
      "t7"."accom",
      "t7"."source_name",
      "t7"."source_row",
      "t7"."unread_cells",
      "t7"."whose",
      "t7"."born",
      "t7"."sex",
      "t7"."first_decom",
      "t7"."last_dec",
      "t7"."adopted_on",
      "t7"."steady",
      "t7"."unsteady",
      "t7"."in_care",
      "t7"."has_care",
      "t7"."other_care",
      "t7"."short_care",
      "t7"."died",
      "t7"."age_at_start",
      "t7"."age_at_end",
      CASE
        WHEN "t7"."age_at_end" = 17
        THEN CASE
          WHEN EXTRACT(day FROM "t7"."born" + INTERVAL '17' YEAR) < EXTRACT(day FROM "t7"."born")
          THEN "t7"."born" + INTERVAL '17' YEAR + INTERVAL '1' DAY
          ELSE "t7"."born" + INTERVAL '17' YEAR
        END
        ELSE CASE
          WHEN EXTRACT(day FROM "t7"."born" + INTERVAL '18' YEAR) < EXTRACT(day FROM "t7"."born")
          THEN "t7"."born" + INTERVAL '18' YEAR + INTERVAL '1' DAY
          ELSE "t7"."born" + INTERVAL '18' YEAR
        END
      END AS "birthday"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."date_of_birth",
        "t3"."in_touch",
        "t3"."activ",
        "t3"."accom",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        "t4"."whose",
        "t4"."born",
        "t4"."sex",
        "t4"."first_decom",
        "t4"."last_dec",
        "t4"."adopted_on",
        "t4"."steady",
        "t4"."unsteady",
        "t4"."in_care",
        "t4"."has_care",
        "t4"."other_care",
        "t4"."short_care",
        "t4"."died",
        "t4"."age_at_start",
        "t4"."age_at_end"
      FROM "oc3" AS "t3"
      INNER JOIN "care_children" AS "t4"
        ON "t3"."child_id" = "t4"."whose"
    ) AS "t7"
    WHERE
      "t7"."age_at_end" IN (17, 18)
  ) AS "t9"
  SEMI JOIN (
    SELECT
      "t0"."decom",
      "t0"."until",
      "t0"."ended",
      "t0"."child_id" AS "carer"
    FROM "care_episodes" AS "t0"
    WHERE
      NOT (
        "t0"."ls" IN ('V3', 'V4')
      )
  ) AS "t6"
    ON "t9"."child_id" = "t6"."carer"
    AND "t6"."decom" <= "t9"."birthday"
    AND (
      (
        "t6"."until" > "t9"."birthday"
      ) OR NOT (
        "t6"."ended"
      )
    )
) AS "t10"
WHERE
  "t10"."in_care"
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- leaver_left_after_the_birthday
SELECT DISTINCT
  "t10"."source_name",
  "t10"."source_row"
FROM (
  SELECT
    "t9"."child_id",
    "t9"."date_of_birth",
    "t9"."in_touch",
    "t9"."activ",
    "t9"."accom",
    "t9"."source_name",
    "t9"."source_row",
    "t9"."unread_cells",
    "t9"."whose",
    "t9"."born",
    "t9"."sex",
    "t9"."first_decom",
    "t9"."last_dec",
    "t9"."adopted_on",
    "t9"."steady",
    "t9"."unsteady",
    "t9"."in_care",
    "t9"."has_care",
    "t9"."other_care",
    "t9"."short_care",
    "t9"."died",
    "t9"."age_at_start",
    "t9"."age_at_end",
    "t9"."birthday"
  FROM (
    SELECT
      "t7"."child_id",
      "t7"."date_of_birth",
      "t7"."in_touch",
      "t7"."activ",
      "t7"."accom",
      "t7"."source_name",
      "t7"."source_row",
      "t7"."unread_cells",
      "t7"."whose",
      "t7"."born",
      "t7"."sex",
      "t7"."first_decom",
      "t7"."last_dec",
      "t7"."adopted_on",
      "t7"."steady",
      "t7"."unsteady",
      "t7"."in_care",
      "t7"."has_care",
      "t7"."other_care",
      "t7"."short_care",
      "t7"."died",
      "t7"."age_at_start",
      "t7"."age_at_end",
      CASE
        WHEN "t7"."age_at_end" = 17
        THEN CASE
          WHEN EXTRACT(day FROM "t7"."born" + INTERVAL '17' YEAR) < EXTRACT(day FROM "t7"."born")
          THEN "t7"."born" + INTERVAL '17' YEAR + INTERVAL '1' DAY
          ELSE "t7"."born" + INTERVAL '17' YEAR
        END
        ELSE CASE
          WHEN EXTRACT(day FROM "t7"."born" + INTERVAL '18' YEAR) < EXTRACT(day FROM "t7"."born")
          THEN "t7"."born" + INTERVAL '18' YEAR + INTERVAL '1' DAY
          ELSE "t7"."born" + INTERVAL '18' YEAR
        END
      END AS "birthday"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."date_of_birth",
        "t3"."in_touch",
        "t3"."activ",
        "t3"."accom",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        "t4"."whose",
        "t4"."born",
        "t4"."sex",
        "t4"."first_decom",
        "t4"."last_dec",
        "t4"."adopted_on",
        "t4"."steady",
        "t4"."unsteady",
        "t4"."in_care",
        "t4"."has_care",
        "t4"."other_care",
        "t4"."short_care",
        "t4"."died",
        "t4"."age_at_start",
        "t4"."age_at_end"
      FROM "oc3" AS "t3"
      INNER JOIN "care_children" AS "t4"
        ON "t3"."child_id" = "t4"."whose"
    ) AS "t7"
    WHERE
      "t7"."age_at_end" IN (17, 18)
  ) AS "t9"
  SEMI JOIN (
    SELECT
      "t0"."decom",
      "t0"."until",
      "t0"."ended",
      "t0"."child_id" AS "carer"
    FROM "care_episodes" AS "t0"
    WHERE
      NOT (
        "t0"."ls" IN ('V3', 'V4')
      )
  ) AS "t6"
    ON "t9"."child_id" = "t6"."carer"
    AND "t6"."decom" <= "t9"."birthday"
    AND (
      (
        "t6"."until" > "t9"."birthday"
      ) OR NOT (
        "t6"."ended"
      )
    )
) AS "t10"
WHERE
  NOT (
    "t10"."in_care"
  )
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- leaver_moved_to_another_authority
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "oc3" AS "t2"
  SEMI JOIN (
    SELECT
      *
    FROM "care_episodes" AS "t1"
    WHERE
      "t1"."rec" = 'E3' AND "t1"."after_decom" IS NULL
  ) AS "t4"
    ON "t2"."child_id" = "t4"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- other_data_of_a_leaver
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
        "t8"."source_name",
        "t8"."source_row"
      FROM "prev_perm" AS "t8"
      SEMI JOIN (
        SELECT
          "t16"."child_id" AS "leaver"
        FROM (
          SELECT
            "t14"."child_id",
            "t14"."date_of_birth",
            "t14"."in_touch",
            "t14"."activ",
            "t14"."accom",
            "t14"."source_name",
            "t14"."source_row",
            "t14"."unread_cells",
            "t15"."whose",
            "t15"."born",
            "t15"."sex",
            "t15"."first_decom",
            "t15"."last_dec",
            "t15"."adopted_on",
            "t15"."steady",
            "t15"."unsteady",
            "t15"."in_care",
            "t15"."has_care",
            "t15"."other_care",
            "t15"."short_care",
            "t15"."died",
            "t15"."age_at_start",
            "t15"."age_at_end"
          FROM "oc3" AS "t14"
          INNER JOIN "care_children" AS "t15"
            ON "t14"."child_id" = "t15"."whose"
        ) AS "t16"
        WHERE
          NOT (
            "t16"."has_care"
          )
      ) AS "t18"
        ON "t8"."child_id" = "t18"."leaver"
    ) AS "t19"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t9"."source_name",
        "t9"."source_row"
      FROM "missing" AS "t9"
      SEMI JOIN (
        SELECT
          "t16"."child_id" AS "leaver"
        FROM (
          SELECT
            "t14"."child_id",
            "t14"."date_of_birth",
            "t14"."in_touch",
            "t14"."activ",
            "t14"."accom",
            "t14"."source_name",
            "t14"."source_row",
            "t14"."unread_cells",
            "t15"."whose",
            "t15"."born",
            "t15"."sex",
            "t15"."first_decom",
            "t15"."last_dec",
            "t15"."adopted_on",
            "t15"."steady",
            "t15"."unsteady",
            "t15"."in_care",
            "t15"."has_care",
            "t15"."other_care",
            "t15"."short_care",
            "t15"."died",
            "t15"."age_at_start",
            "t15"."age_at_end"
          FROM "oc3" AS "t14"
          INNER JOIN "care_children" AS "t15"
            ON "t14"."child_id" = "t15"."whose"
        ) AS "t16"
        WHERE
          NOT (
            "t16"."has_care"
          )
      ) AS "t18"
        ON "t9"."child_id" = "t18"."leaver"
    ) AS "t20"
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
          "t10"."source_name",
          "t10"."source_row"
        FROM "reviews" AS "t10"
        SEMI JOIN (
          SELECT
            "t16"."child_id" AS "leaver"
          FROM (
            SELECT
              "t14"."child_id",
              "t14"."date_of_birth",
              "t14"."in_touch",
              "t14"."activ",
              "t14"."accom",
              "t14"."source_name",
              "t14"."source_row",
              "t14"."unread_cells",
              "t15"."whose",
              "t15"."born",
              "t15"."sex",
              "t15"."first_decom",
              "t15"."last_dec",
              "t15"."adopted_on",
              "t15"."steady",
              "t15"."unsteady",
              "t15"."in_care",
              "t15"."has_care",
              "t15"."other_care",
              "t15"."short_care",
              "t15"."died",
              "t15"."age_at_start",
              "t15"."age_at_end"
            FROM "oc3" AS "t14"
            INNER JOIN "care_children" AS "t15"
              ON "t14"."child_id" = "t15"."whose"
          ) AS "t16"
          WHERE
            NOT (
              "t16"."has_care"
            )
        ) AS "t18"
          ON "t10"."child_id" = "t18"."leaver"
      ) AS "t21"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t11"."source_name",
          "t11"."source_row"
        FROM "oc2" AS "t11"
        SEMI JOIN (
          SELECT
            "t16"."child_id" AS "leaver"
          FROM (
            SELECT
              "t14"."child_id",
              "t14"."date_of_birth",
              "t14"."in_touch",
              "t14"."activ",
              "t14"."accom",
              "t14"."source_name",
              "t14"."source_row",
              "t14"."unread_cells",
              "t15"."whose",
              "t15"."born",
              "t15"."sex",
              "t15"."first_decom",
              "t15"."last_dec",
              "t15"."adopted_on",
              "t15"."steady",
              "t15"."unsteady",
              "t15"."in_care",
              "t15"."has_care",
              "t15"."other_care",
              "t15"."short_care",
              "t15"."died",
              "t15"."age_at_start",
              "t15"."age_at_end"
            FROM "oc3" AS "t14"
            INNER JOIN "care_children" AS "t15"
              ON "t14"."child_id" = "t15"."whose"
          ) AS "t16"
          WHERE
            NOT (
              "t16"."has_care"
            )
        ) AS "t18"
          ON "t11"."child_id" = "t18"."leaver"
      ) AS "t22"
    ) AS "t26"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t12"."source_name",
          "t12"."source_row"
        FROM "ad1" AS "t12"
        SEMI JOIN (
          SELECT
            "t16"."child_id" AS "leaver"
          FROM (
            SELECT
              "t14"."child_id",
              "t14"."date_of_birth",
              "t14"."in_touch",
              "t14"."activ",
              "t14"."accom",
              "t14"."source_name",
              "t14"."source_row",
              "t14"."unread_cells",
              "t15"."whose",
              "t15"."born",
              "t15"."sex",
              "t15"."first_decom",
              "t15"."last_dec",
              "t15"."adopted_on",
              "t15"."steady",
              "t15"."unsteady",
              "t15"."in_care",
              "t15"."has_care",
              "t15"."other_care",
              "t15"."short_care",
              "t15"."died",
              "t15"."age_at_start",
              "t15"."age_at_end"
            FROM "oc3" AS "t14"
            INNER JOIN "care_children" AS "t15"
              ON "t14"."child_id" = "t15"."whose"
          ) AS "t16"
          WHERE
            NOT (
              "t16"."has_care"
            )
        ) AS "t18"
          ON "t12"."child_id" = "t18"."leaver"
      ) AS "t23"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t13"."source_name",
          "t13"."source_row"
        FROM "placed_adoption" AS "t13"
        SEMI JOIN (
          SELECT
            "t16"."child_id" AS "leaver"
          FROM (
            SELECT
              "t14"."child_id",
              "t14"."date_of_birth",
              "t14"."in_touch",
              "t14"."activ",
              "t14"."accom",
              "t14"."source_name",
              "t14"."source_row",
              "t14"."unread_cells",
              "t15"."whose",
              "t15"."born",
              "t15"."sex",
              "t15"."first_decom",
              "t15"."last_dec",
              "t15"."adopted_on",
              "t15"."steady",
              "t15"."unsteady",
              "t15"."in_care",
              "t15"."has_care",
              "t15"."other_care",
              "t15"."short_care",
              "t15"."died",
              "t15"."age_at_start",
              "t15"."age_at_end"
            FROM "oc3" AS "t14"
            INNER JOIN "care_children" AS "t15"
              ON "t14"."child_id" = "t15"."whose"
          ) AS "t16"
          WHERE
            NOT (
              "t16"."has_care"
            )
        ) AS "t18"
          ON "t13"."child_id" = "t18"."leaver"
      ) AS "t24"
    ) AS "t27"
  ) AS "t28"
) AS "t29"
ORDER BY
  "t29"."source_name" ASC,
  "t29"."source_row" ASC

-- asylum_seeking_leaver
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM "uasc" AS "t3"
  SEMI JOIN (
    SELECT
      "t6"."child_id" AS "leaver"
    FROM (
      SELECT
        "t4"."child_id",
        "t4"."date_of_birth",
        "t4"."in_touch",
        "t4"."activ",
        "t4"."accom",
        "t4"."source_name",
        "t4"."source_row",
        "t4"."unread_cells",
        "t5"."whose",
        "t5"."born",
        "t5"."sex",
        "t5"."first_decom",
        "t5"."last_dec",
        "t5"."adopted_on",
        "t5"."steady",
        "t5"."unsteady",
        "t5"."in_care",
        "t5"."has_care",
        "t5"."other_care",
        "t5"."short_care",
        "t5"."died",
        "t5"."age_at_start",
        "t5"."age_at_end"
      FROM "oc3" AS "t4"
      INNER JOIN "care_children" AS "t5"
        ON "t4"."child_id" = "t5"."whose"
    ) AS "t6"
    WHERE
      NOT (
        "t6"."has_care"
      )
  ) AS "t8"
    ON "t3"."child_id" = "t8"."leaver"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- adoption_of_a_leaver
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "ad1" AS "t0"
    WHERE
      (
        "t0"."date_int" IS NOT NULL
      )
      OR (
        "t0"."date_match" IS NOT NULL
      )
      OR (
        "t0"."foster_care" IS NOT NULL
      )
      OR (
        "t0"."nb_adoptr" IS NOT NULL
      )
      OR (
        "t0"."sex_adoptr" IS NOT NULL
      )
      OR (
        "t0"."ls_adoptr" IS NOT NULL
      )
  ) AS "t4"
  SEMI JOIN "oc3" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- leaver_told_in_part
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc3" AS "t0"
WHERE
  (
    (
      "t0"."in_touch" IS NOT NULL
    )
    OR (
      "t0"."activ" IS NOT NULL
    )
    OR (
      "t0"."accom" IS NOT NULL
    )
  )
  AND (
    (
      (
        "t0"."in_touch" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'in_touch'), FALSE)
      )
    )
    OR (
      (
        "t0"."activ" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'activ'), FALSE)
      )
    )
    OR (
      (
        "t0"."accom" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'accom'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- leaver_gone_with_activity
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc3" AS "t0"
WHERE
  "t0"."in_touch" IN ('DIED', 'RHOM')
  AND (
    COALESCE("t0"."activ" <> '0', FALSE) OR COALESCE("t0"."accom" <> '0', FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- leaver_in_touch_without_activity
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc3" AS "t0"
WHERE
  "t0"."in_touch" = 'YES'
  AND (
    COALESCE("t0"."activ" = '0', FALSE) OR COALESCE("t0"."accom" = '0', FALSE)
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- leaver_in_a_foyer_under_18
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."in_touch",
    "t2"."activ",
    "t2"."accom",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc3" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."accom" IN ('T1', 'T2') AND "t4"."age_at_end" < 18
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- leaver_with_former_carers_at_17
SELECT DISTINCT
  "t4"."source_name",
  "t4"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."in_touch",
    "t2"."activ",
    "t2"."accom",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t3"."whose",
    "t3"."born",
    "t3"."sex",
    "t3"."first_decom",
    "t3"."last_dec",
    "t3"."adopted_on",
    "t3"."steady",
    "t3"."unsteady",
    "t3"."in_care",
    "t3"."has_care",
    "t3"."other_care",
    "t3"."short_care",
    "t3"."died",
    "t3"."age_at_start",
    "t3"."age_at_end"
  FROM "oc3" AS "t2"
  INNER JOIN "care_children" AS "t3"
    ON "t2"."child_id" = "t3"."whose"
) AS "t4"
WHERE
  "t4"."accom" IN ('Z1', 'Z2') AND "t4"."age_at_end" = 17
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- leaver_of_another_age
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "oc3" AS "t0"
WHERE
  (
    (
      (
        EXTRACT(year FROM (
          SELECT
            "t1"."last"
          FROM "the_collection" AS "t1"
        )) - EXTRACT(year FROM "t0"."date_of_birth")
      ) - CASE
        WHEN (
          EXTRACT(month FROM (
            SELECT
              "t1"."last"
            FROM "the_collection" AS "t1"
          )) > EXTRACT(month FROM "t0"."date_of_birth")
        )
        OR (
          (
            EXTRACT(month FROM (
              SELECT
                "t1"."last"
              FROM "the_collection" AS "t1"
            )) = EXTRACT(month FROM "t0"."date_of_birth")
          )
          AND (
            EXTRACT(day FROM (
              SELECT
                "t1"."last"
              FROM "the_collection" AS "t1"
            )) >= EXTRACT(day FROM "t0"."date_of_birth")
          )
        )
        THEN 0
        ELSE 1
      END
    ) < 17
  )
  OR (
    (
      (
        EXTRACT(year FROM (
          SELECT
            "t1"."last"
          FROM "the_collection" AS "t1"
        )) - EXTRACT(year FROM "t0"."date_of_birth")
      ) - CASE
        WHEN (
          EXTRACT(month FROM (
            SELECT
              "t1"."last"
            FROM "the_collection" AS "t1"
          )) > EXTRACT(month FROM "t0"."date_of_birth")
        )
        OR (
          (
            EXTRACT(month FROM (
              SELECT
                "t1"."last"
              FROM "the_collection" AS "t1"
            )) = EXTRACT(month FROM "t0"."date_of_birth")
          )
          AND (
            EXTRACT(day FROM (
              SELECT
                "t1"."last"
              FROM "the_collection" AS "t1"
            )) >= EXTRACT(day FROM "t0"."date_of_birth")
          )
        )
        THEN 0
        ELSE 1
      END
    ) > 21
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adoption_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."date_int",
    "t1"."date_match",
    "t1"."foster_care",
    "t1"."nb_adoptr",
    "t1"."sex_adoptr",
    "t1"."ls_adoptr",
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
    FROM "ad1" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- decision_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."date_placed",
    "t1"."date_placed_ceased",
    "t1"."reason_placed_ceased",
    "t1"."source_name",
    "t1"."source_row",
    "t1"."unread_cells",
    COUNT(*) OVER (
      PARTITION BY "t1"."child_id", "t1"."date_placed"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "_same"
  FROM (
    SELECT
      *
    FROM "placed_adoption" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL AND "t0"."date_placed" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- decision_before_care
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_placed",
    "t2"."date_placed_ceased",
    "t2"."reason_placed_ceased",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "placed_adoption" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_placed" < "t6"."began"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- decision_after_the_year_or_care
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t3"."child_id",
    "t3"."date_of_birth",
    "t3"."date_placed",
    "t3"."date_placed_ceased",
    "t3"."reason_placed_ceased",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    "t5"."whose",
    "t5"."sex",
    "t5"."first_decom",
    "t5"."last_dec",
    "t5"."adopted_on",
    "t5"."steady",
    "t5"."unsteady",
    "t5"."in_care",
    "t5"."has_care",
    "t5"."other_care",
    "t5"."short_care",
    "t5"."died",
    "t5"."age_at_start",
    "t5"."age_at_end"
  FROM "placed_adoption" AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t1".*
      EXCLUDE ("born")
    FROM "care_children" AS "t1"
  ) AS "t5"
    ON "t3"."child_id" = "t5"."whose"
) AS "t7"
WHERE
  COALESCE(
    "t7"."date_placed" > (
      SELECT
        "t2"."last"
      FROM "the_collection" AS "t2"
    ),
    FALSE
  )
  OR COALESCE(
    "t7"."date_placed" > CASE
      WHEN COALESCE("t7"."has_care" AND NOT (
        "t7"."in_care"
      ), FALSE)
      THEN "t7"."last_dec"
      ELSE CAST(NULL AS DATE)
    END,
    FALSE
  )
  OR COALESCE(
    "t7"."date_placed_ceased" > (
      SELECT
        "t2"."last"
      FROM "the_collection" AS "t2"
    ),
    FALSE
  )
  OR COALESCE(
    "t7"."date_placed_ceased" > CASE
      WHEN COALESCE("t7"."has_care" AND NOT (
        "t7"."in_care"
      ), FALSE)
      THEN "t7"."last_dec"
      ELSE CAST(NULL AS DATE)
    END,
    FALSE
  )
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- reversal_before_the_year_or_care
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t3"."child_id",
    "t3"."date_of_birth",
    "t3"."date_placed",
    "t3"."date_placed_ceased",
    "t3"."reason_placed_ceased",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    "t7"."whose",
    "t7"."began",
    "t7"."placed",
    "t7"."placed_as",
    "t7"."ordered",
    "t7"."freed",
    "t7"."adopted_on"
  FROM "placed_adoption" AS "t3"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      MAX("t5"."decom") FILTER(WHERE
        "t5"."rne" = 'S') AS "began",
      MIN("t5"."decom") FILTER(WHERE
        "t5"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t5"."place" ORDER BY "t5"."decom" DESC) FILTER(WHERE
        "t5"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t5"."decom") FILTER(WHERE
        "t5"."ls" = 'E1') AS "ordered",
      MIN("t5"."decom") FILTER(WHERE
        "t5"."ls" = 'D1') AS "freed",
      MAX("t5"."dec") FILTER(WHERE
        "t5"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t5"
    GROUP BY
      1
  ) AS "t7"
    ON "t3"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  COALESCE(
    "t8"."date_placed_ceased" < (
      SELECT
        "t2"."first"
      FROM "the_collection" AS "t2"
    ),
    FALSE
  )
  OR COALESCE("t8"."date_placed_ceased" < "t8"."began", FALSE)
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- decision_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "placed_adoption" AS "t0"
WHERE
  "t0"."date_placed" < "t0"."date_of_birth"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- best_interest_before_care
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_int",
    "t2"."date_match",
    "t2"."foster_care",
    "t2"."nb_adoptr",
    "t2"."sex_adoptr",
    "t2"."ls_adoptr",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "ad1" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_int" < "t6"."began"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- best_interest_after_match
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "ad1" AS "t0"
WHERE
  "t0"."date_int" > "t0"."date_match"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- matched_after_placed
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_int",
    "t2"."date_match",
    "t2"."foster_care",
    "t2"."nb_adoptr",
    "t2"."sex_adoptr",
    "t2"."ls_adoptr",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "ad1" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_match" > "t6"."placed"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- best_interest_after_placed
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_int",
    "t2"."date_match",
    "t2"."foster_care",
    "t2"."nb_adoptr",
    "t2"."sex_adoptr",
    "t2"."ls_adoptr",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "ad1" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_int" > "t6"."placed"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- former_carer_and_placement_disagree
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_int",
    "t2"."date_match",
    "t2"."foster_care",
    "t2"."nb_adoptr",
    "t2"."sex_adoptr",
    "t2"."ls_adoptr",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "ad1" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  (
    NOT (
      "t6"."foster_care"
    ) AND "t6"."placed_as" IN ('A3', 'A5')
  )
  OR (
    "t6"."foster_care" AND NOT (
      "t6"."placed_as" IN ('A3', 'A5')
    )
  )
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- adopted_after_reversal
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "ad1" AS "t0"
    WHERE
      (
        "t0"."date_int" IS NOT NULL
      )
      OR (
        "t0"."date_match" IS NOT NULL
      )
      OR (
        "t0"."foster_care" IS NOT NULL
      )
      OR (
        "t0"."nb_adoptr" IS NOT NULL
      )
      OR (
        "t0"."sex_adoptr" IS NOT NULL
      )
      OR (
        "t0"."ls_adoptr" IS NOT NULL
      )
  ) AS "t4"
  SEMI JOIN (
    SELECT
      "t5"."child_id" AS "whose"
    FROM (
      SELECT
        "t2"."child_id",
        "t2"."date_of_birth",
        "t2"."date_placed",
        "t2"."date_placed_ceased",
        "t2"."reason_placed_ceased",
        "t2"."source_name",
        "t2"."source_row",
        "t2"."unread_cells",
        COALESCE(
          "t2"."date_placed" = MAX("t2"."date_placed") OVER (
            PARTITION BY "t2"."child_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ),
          FALSE
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM "placed_adoption" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL
      ) AS "t2"
    ) AS "t5"
    WHERE
      "t5"."latest" AND "t5"."date_placed_ceased" IS NOT NULL
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- placed_without_decision
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."place" IN ('A3', 'A4', 'A5', 'A6')
  ) AS "t3"
  ANTI JOIN (
    SELECT
      *
    FROM "placed_adoption" AS "t1"
    WHERE
      NOT (
        (
          "t1"."date_placed" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'date_placed'), FALSE)
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- placement_order_without_decision
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."ls" = 'E1'
  ) AS "t3"
  ANTI JOIN (
    SELECT
      *
    FROM "placed_adoption" AS "t1"
    WHERE
      NOT (
        (
          "t1"."date_placed" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'date_placed'), FALSE)
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- freed_without_decision
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."ls" = 'D1'
  ) AS "t3"
  ANTI JOIN (
    SELECT
      *
    FROM "placed_adoption" AS "t1"
    WHERE
      NOT (
        (
          "t1"."date_placed" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'date_placed'), FALSE)
        )
      )
  ) AS "t5"
    ON "t3"."child_id" = "t5"."child_id"
) AS "t6"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- decision_after_placed
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t6"."child_id",
    "t6"."date_of_birth",
    "t6"."date_placed",
    "t6"."date_placed_ceased",
    "t6"."reason_placed_ceased",
    "t6"."source_name",
    "t6"."source_row",
    "t6"."unread_cells",
    "t6"."whose",
    "t6"."began",
    "t6"."placed",
    "t6"."placed_as",
    "t6"."ordered",
    "t6"."freed",
    "t6"."adopted_on",
    "t6"."date_placed" = MIN("t6"."date_placed") OVER (
      PARTITION BY "t6"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "first"
  FROM (
    SELECT
      "t2"."child_id",
      "t2"."date_of_birth",
      "t2"."date_placed",
      "t2"."date_placed_ceased",
      "t2"."reason_placed_ceased",
      "t2"."source_name",
      "t2"."source_row",
      "t2"."unread_cells",
      "t5"."whose",
      "t5"."began",
      "t5"."placed",
      "t5"."placed_as",
      "t5"."ordered",
      "t5"."freed",
      "t5"."adopted_on"
    FROM "placed_adoption" AS "t2"
    INNER JOIN (
      SELECT
        "t3"."child_id" AS "whose",
        MAX("t3"."decom") FILTER(WHERE
          "t3"."rne" = 'S') AS "began",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
        FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'E1') AS "ordered",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'D1') AS "freed",
        MAX("t3"."dec") FILTER(WHERE
          "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
      FROM (
        SELECT
          *
        FROM "episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL
      ) AS "t3"
      GROUP BY
        1
    ) AS "t5"
      ON "t2"."child_id" = "t5"."whose"
  ) AS "t6"
) AS "t7"
WHERE
  "t7"."first" AND "t7"."date_placed" > "t7"."placed"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- decision_after_placement_order
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t6"."child_id",
    "t6"."date_of_birth",
    "t6"."date_placed",
    "t6"."date_placed_ceased",
    "t6"."reason_placed_ceased",
    "t6"."source_name",
    "t6"."source_row",
    "t6"."unread_cells",
    "t6"."whose",
    "t6"."began",
    "t6"."placed",
    "t6"."placed_as",
    "t6"."ordered",
    "t6"."freed",
    "t6"."adopted_on",
    "t6"."date_placed" = MIN("t6"."date_placed") OVER (
      PARTITION BY "t6"."child_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "first"
  FROM (
    SELECT
      "t2"."child_id",
      "t2"."date_of_birth",
      "t2"."date_placed",
      "t2"."date_placed_ceased",
      "t2"."reason_placed_ceased",
      "t2"."source_name",
      "t2"."source_row",
      "t2"."unread_cells",
      "t5"."whose",
      "t5"."began",
      "t5"."placed",
      "t5"."placed_as",
      "t5"."ordered",
      "t5"."freed",
      "t5"."adopted_on"
    FROM "placed_adoption" AS "t2"
    INNER JOIN (
      SELECT
        "t3"."child_id" AS "whose",
        MAX("t3"."decom") FILTER(WHERE
          "t3"."rne" = 'S') AS "began",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
        FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'E1') AS "ordered",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'D1') AS "freed",
        MAX("t3"."dec") FILTER(WHERE
          "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
      FROM (
        SELECT
          *
        FROM "episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL
      ) AS "t3"
      GROUP BY
        1
    ) AS "t5"
      ON "t2"."child_id" = "t5"."whose"
  ) AS "t6"
) AS "t7"
WHERE
  "t7"."first" AND "t7"."date_placed" > "t7"."ordered"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- decision_after_freeing_order
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_placed",
    "t2"."date_placed_ceased",
    "t2"."reason_placed_ceased",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "placed_adoption" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_placed" > "t6"."freed"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- decision_open_after_care
SELECT DISTINCT
  *
FROM (
  SELECT
    "t7"."source_name",
    "t7"."source_row"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t2"."child_id",
        "t2"."date_of_birth",
        "t2"."date_placed",
        "t2"."date_placed_ceased",
        "t2"."reason_placed_ceased",
        "t2"."source_name",
        "t2"."source_row",
        "t2"."unread_cells",
        COALESCE(
          "t2"."date_placed" = MAX("t2"."date_placed") OVER (
            PARTITION BY "t2"."child_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ),
          FALSE
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM "placed_adoption" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL
      ) AS "t2"
    ) AS "t5"
    WHERE
      "t5"."latest"
      AND (
        (
          (
            "t5"."date_placed_ceased" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t5"."unread_cells", 'date_placed_ceased'), FALSE)
          )
        )
        OR (
          (
            "t5"."reason_placed_ceased" IS NULL
          )
          AND NOT (
            COALESCE(ARRAY_CONTAINS("t5"."unread_cells", 'reason_placed_ceased'), FALSE)
          )
        )
      )
  ) AS "t7"
  SEMI JOIN (
    SELECT
      "t0"."child_id" AS "whose"
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."after_decom" IS NULL AND NOT (
        "t0"."rec" IN ('X1', 'E11', 'E12')
      )
  ) AS "t4"
    ON "t7"."child_id" = "t4"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- reversal_of_an_adoption
SELECT DISTINCT
  *
FROM (
  SELECT
    "t9"."source_name",
    "t9"."source_row"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t2"."child_id",
        "t2"."date_of_birth",
        "t2"."date_placed",
        "t2"."date_placed_ceased",
        "t2"."reason_placed_ceased",
        "t2"."source_name",
        "t2"."source_row",
        "t2"."unread_cells",
        COALESCE(
          "t2"."date_placed" = MAX("t2"."date_placed") OVER (
            PARTITION BY "t2"."child_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ),
          FALSE
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM "placed_adoption" AS "t0"
        WHERE
          "t0"."child_id" IS NOT NULL
      ) AS "t2"
    ) AS "t5"
    WHERE
      "t5"."latest" AND "t5"."date_placed_ceased" IS NOT NULL
  ) AS "t9"
  SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t3"."child_id" AS "whose",
        MAX("t3"."decom") FILTER(WHERE
          "t3"."rne" = 'S') AS "began",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
        FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
          "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'E1') AS "ordered",
        MIN("t3"."decom") FILTER(WHERE
          "t3"."ls" = 'D1') AS "freed",
        MAX("t3"."dec") FILTER(WHERE
          "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
      FROM (
        SELECT
          *
        FROM "episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL
      ) AS "t3"
      GROUP BY
        1
    ) AS "t4"
    WHERE
      "t4"."adopted_on" IS NOT NULL
  ) AS "t7"
    ON "t9"."child_id" = "t7"."whose"
) AS "t10"
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- matched_on_the_day_of_the_order
SELECT DISTINCT
  "t6"."source_name",
  "t6"."source_row"
FROM (
  SELECT
    "t2"."child_id",
    "t2"."date_of_birth",
    "t2"."date_int",
    "t2"."date_match",
    "t2"."foster_care",
    "t2"."nb_adoptr",
    "t2"."sex_adoptr",
    "t2"."ls_adoptr",
    "t2"."source_name",
    "t2"."source_row",
    "t2"."unread_cells",
    "t5"."whose",
    "t5"."began",
    "t5"."placed",
    "t5"."placed_as",
    "t5"."ordered",
    "t5"."freed",
    "t5"."adopted_on"
  FROM "ad1" AS "t2"
  INNER JOIN (
    SELECT
      "t3"."child_id" AS "whose",
      MAX("t3"."decom") FILTER(WHERE
        "t3"."rne" = 'S') AS "began",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed",
      FIRST("t3"."place" ORDER BY "t3"."decom" DESC) FILTER(WHERE
        "t3"."place" IN ('A3', 'A4', 'A5', 'A6')) AS "placed_as",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'E1') AS "ordered",
      MIN("t3"."decom") FILTER(WHERE
        "t3"."ls" = 'D1') AS "freed",
      MAX("t3"."dec") FILTER(WHERE
        "t3"."rec" IN ('E11', 'E12')) AS "adopted_on"
    FROM (
      SELECT
        *
      FROM "episodes" AS "t1"
      WHERE
        "t1"."child_id" IS NOT NULL
    ) AS "t3"
    GROUP BY
      1
  ) AS "t5"
    ON "t2"."child_id" = "t5"."whose"
) AS "t6"
WHERE
  "t6"."date_match" = "t6"."adopted_on"
ORDER BY
  "t6"."source_name" ASC,
  "t6"."source_row" ASC

-- adoption_told_in_part
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "ad1" AS "t0"
WHERE
  (
    (
      "t0"."date_int" IS NOT NULL
    )
    OR (
      "t0"."date_match" IS NOT NULL
    )
    OR (
      "t0"."foster_care" IS NOT NULL
    )
    OR (
      "t0"."nb_adoptr" IS NOT NULL
    )
    OR (
      "t0"."sex_adoptr" IS NOT NULL
    )
    OR (
      "t0"."ls_adoptr" IS NOT NULL
    )
  )
  AND (
    (
      (
        "t0"."date_int" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'date_int'), FALSE)
      )
    )
    OR (
      (
        "t0"."date_match" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'date_match'), FALSE)
      )
    )
    OR (
      (
        "t0"."foster_care" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'foster_care'), FALSE)
      )
    )
    OR (
      (
        "t0"."nb_adoptr" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'nb_adoptr'), FALSE)
      )
    )
    OR (
      (
        "t0"."sex_adoptr" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'sex_adoptr'), FALSE)
      )
    )
    OR (
      (
        "t0"."ls_adoptr" IS NULL
      )
      AND NOT (
        COALESCE(ARRAY_CONTAINS("t0"."unread_cells", 'ls_adoptr'), FALSE)
      )
    )
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- adopted_without_details
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."rec" IN ('E11', 'E12')
      AND "t0"."dec" >= (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )
      AND "t0"."dec" <= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )
  ) AS "t6"
  ANTI JOIN (
    SELECT
      *
    FROM "ad1" AS "t1"
    WHERE
      NOT (
        (
          "t1"."date_int" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'date_int'), FALSE)
        )
      )
      AND NOT (
        (
          "t1"."date_match" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'date_match'), FALSE)
        )
      )
      AND NOT (
        (
          "t1"."foster_care" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'foster_care'), FALSE)
        )
      )
      AND NOT (
        (
          "t1"."nb_adoptr" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'nb_adoptr'), FALSE)
        )
      )
      AND NOT (
        (
          "t1"."sex_adoptr" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'sex_adoptr'), FALSE)
        )
      )
      AND NOT (
        (
          "t1"."ls_adoptr" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'ls_adoptr'), FALSE)
        )
      )
  ) AS "t8"
    ON "t6"."child_id" = "t8"."child_id"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- details_without_adoption
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "ad1" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN (
    SELECT
      *
    FROM "episodes" AS "t1"
    WHERE
      "t1"."rec" IN ('E11', 'E12')
      AND "t1"."dec" >= (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )
      AND "t1"."dec" <= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )
  ) AS "t8"
    ON "t6"."child_id" = "t8"."child_id"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- header_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."sex",
    "t1"."date_of_birth",
    "t1"."ethnicity",
    "t1"."upn",
    "t1"."mother",
    "t1"."mc_dob",
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
    FROM "header" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- asylum_seeker_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."sex",
    "t1"."duc",
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
    FROM "uasc" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- earlier_permanence_listed_twice
SELECT DISTINCT
  "t2"."source_name",
  "t2"."source_row"
FROM (
  SELECT
    "t1"."child_id",
    "t1"."date_of_birth",
    "t1"."prev_perm",
    "t1"."la_perm",
    "t1"."date_perm",
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
    FROM "prev_perm" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."_same" > 1
ORDER BY
  "t2"."source_name" ASC,
  "t2"."source_row" ASC

-- child_without_episodes
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "header" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN "episodes" AS "t3"
    ON "t6"."child_id" = "t3"."child_id"
  ANTI JOIN "oc3" AS "t4"
    ON "t6"."child_id" = "t4"."child_id"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- episode_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- review_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "reviews" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- asylum_seeker_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "uasc" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- outcome_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "oc2" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- leaver_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "oc3" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- adoption_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "ad1" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- decision_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "placed_adoption" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- earlier_permanence_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "prev_perm" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- time_missing_without_header
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."source_name",
    "t4"."source_row"
  FROM (
    SELECT
      *
    FROM "missing" AS "t0"
    WHERE
      "t0"."child_id" IS NOT NULL
  ) AS "t4"
  ANTI JOIN "header" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- review_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "reviews" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- asylum_seeker_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "uasc" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- outcome_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "oc2" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- leaver_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "oc3" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- adoption_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "ad1" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- decision_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "placed_adoption" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- earlier_permanence_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "prev_perm" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- time_missing_born_otherwise
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "missing" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- asylum_seeker_of_another_sex
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "uasc" AS "t2"
  SEMI JOIN "header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id" AND "t2"."sex" <> "t3"."sex"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- born_after_the_year
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  "t0"."date_of_birth" > (
    SELECT
      "t1"."last"
    FROM "the_collection" AS "t1"
  )
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- over_25_at_the_start
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  (
    (
      EXTRACT(year FROM (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )) - EXTRACT(year FROM "t0"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM (
          SELECT
            "t1"."first"
          FROM "the_collection" AS "t1"
        )) > EXTRACT(month FROM "t0"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM (
            SELECT
              "t1"."first"
            FROM "the_collection" AS "t1"
          )) = EXTRACT(month FROM "t0"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM (
            SELECT
              "t1"."first"
            FROM "the_collection" AS "t1"
          )) >= EXTRACT(day FROM "t0"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) > 25
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- sex_not_known
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  "t0"."sex" = 'U'
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- young_asylum_seeker
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM "uasc" AS "t3"
  SEMI JOIN (
    SELECT
      *
    FROM "header" AS "t1"
    WHERE
      (
        (
          EXTRACT(year FROM (
            SELECT
              "t2"."last"
            FROM "the_collection" AS "t2"
          )) - EXTRACT(year FROM "t1"."date_of_birth")
        ) - CASE
          WHEN (
            EXTRACT(month FROM (
              SELECT
                "t2"."last"
              FROM "the_collection" AS "t2"
            )) > EXTRACT(month FROM "t1"."date_of_birth")
          )
          OR (
            (
              EXTRACT(month FROM (
                SELECT
                  "t2"."last"
                FROM "the_collection" AS "t2"
              )) = EXTRACT(month FROM "t1"."date_of_birth")
            )
            AND (
              EXTRACT(day FROM (
                SELECT
                  "t2"."last"
                FROM "the_collection" AS "t2"
              )) >= EXTRACT(day FROM "t1"."date_of_birth")
            )
          )
          THEN 0
          ELSE 1
        END
      ) < 10
  ) AS "t6"
    ON "t3"."child_id" = "t6"."child_id"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- pupil_number_unknown_at_school_age
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  "t0"."upn" = 'UN1'
  AND (
    (
      EXTRACT(year FROM (
        SELECT
          "t1"."first"
        FROM "the_collection" AS "t1"
      )) - EXTRACT(year FROM "t0"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM (
          SELECT
            "t1"."first"
          FROM "the_collection" AS "t1"
        )) > EXTRACT(month FROM "t0"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM (
            SELECT
              "t1"."first"
            FROM "the_collection" AS "t1"
          )) = EXTRACT(month FROM "t0"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM (
            SELECT
              "t1"."first"
            FROM "the_collection" AS "t1"
          )) >= EXTRACT(day FROM "t0"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) >= 5
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- pupil_number_unknown_after_a_week
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
      "t0"."upn" = 'UN4'
  ) AS "t5"
  SEMI JOIN (
    SELECT
      *
    FROM "care_children" AS "t1"
    WHERE
      "t1"."in_care"
      AND "t1"."first_decom" < (
        (
          SELECT
            "t2"."last"
          FROM "the_collection" AS "t2"
        ) - INTERVAL '7' DAY
      )
  ) AS "t7"
    ON "t5"."child_id" = "t7"."whose"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- asylum_seeking_after_18
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "uasc" AS "t0"
WHERE
  "t0"."duc" > CASE
    WHEN EXTRACT(day FROM "t0"."date_of_birth" + INTERVAL '18' YEAR) < EXTRACT(day FROM "t0"."date_of_birth")
    THEN "t0"."date_of_birth" + INTERVAL '18' YEAR + INTERVAL '1' DAY
    ELSE "t0"."date_of_birth" + INTERVAL '18' YEAR
  END
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- asylum_seeking_ceased_before_birth
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "uasc" AS "t0"
WHERE
  "t0"."date_of_birth" > "t0"."duc"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- mother_under_11
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  "t0"."mother"
  AND (
    (
      EXTRACT(year FROM (
        SELECT
          "t1"."last"
        FROM "the_collection" AS "t1"
      )) - EXTRACT(year FROM "t0"."date_of_birth")
    ) - CASE
      WHEN (
        EXTRACT(month FROM (
          SELECT
            "t1"."last"
          FROM "the_collection" AS "t1"
        )) > EXTRACT(month FROM "t0"."date_of_birth")
      )
      OR (
        (
          EXTRACT(month FROM (
            SELECT
              "t1"."last"
            FROM "the_collection" AS "t1"
          )) = EXTRACT(month FROM "t0"."date_of_birth")
        )
        AND (
          EXTRACT(day FROM (
            SELECT
              "t1"."last"
            FROM "the_collection" AS "t1"
          )) >= EXTRACT(day FROM "t0"."date_of_birth")
        )
      )
      THEN 0
      ELSE 1
    END
  ) < 11
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- mother_younger_than_her_child
SELECT DISTINCT
  "t0"."source_name",
  "t0"."source_row"
FROM "header" AS "t0"
WHERE
  "t0"."mc_dob" <= "t0"."date_of_birth"
ORDER BY
  "t0"."source_name" ASC,
  "t0"."source_row" ASC

-- child_born_after_the_mother_left
SELECT DISTINCT
  "t7"."source_name",
  "t7"."source_row"
FROM (
  SELECT
    "t3"."child_id",
    "t3"."sex",
    "t3"."date_of_birth",
    "t3"."ethnicity",
    "t3"."upn",
    "t3"."mother",
    "t3"."mc_dob",
    "t3"."source_name",
    "t3"."source_row",
    "t3"."unread_cells",
    "t6"."whose",
    "t6"."in_care",
    "t6"."has_care",
    "t6"."last_dec"
  FROM "header" AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t1"."whose",
      "t1"."in_care",
      "t1"."has_care",
      "t1"."last_dec"
    FROM "care_children" AS "t1"
  ) AS "t6"
    ON "t3"."child_id" = "t6"."whose"
) AS "t7"
WHERE
  COALESCE(
    "t7"."mc_dob" > (
      SELECT
        "t2"."last"
      FROM "the_collection" AS "t2"
    ),
    FALSE
  )
  OR COALESCE(
    "t7"."mc_dob" > CASE
      WHEN "t7"."has_care" AND NOT (
        "t7"."in_care"
      )
      THEN "t7"."last_dec"
      ELSE CAST(NULL AS DATE)
    END,
    FALSE
  )
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- earlier_permanence_not_told
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."rne" = 'S'
      AND "t0"."decom" >= (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )
      AND "t0"."decom" <= (
        SELECT
          "t2"."last"
        FROM "the_collection" AS "t2"
      )
      AND NOT (
        "t0"."ls" IN ('V3', 'V4')
      )
  ) AS "t6"
  ANTI JOIN (
    SELECT
      *
    FROM "prev_perm" AS "t1"
    WHERE
      NOT (
        (
          "t1"."prev_perm" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'prev_perm'), FALSE)
        )
      )
  ) AS "t8"
    ON "t6"."child_id" = "t8"."child_id"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- earlier_permanence_before_2016
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "prev_perm" AS "t2"
  SEMI JOIN (
    SELECT
      "t1"."child_id" AS "whose",
      MAX("t1"."decom") AS "latest"
    FROM "episodes" AS "t1"
    GROUP BY
      1
  ) AS "t4"
    ON "t2"."child_id" = "t4"."whose" AND "t4"."latest" < MAKE_DATE(2016, 4, 1)
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- authority_of_permanence_not_known
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "prev_perm" AS "t0"
    WHERE
      "t0"."la_perm" IS NOT NULL
      AND NOT (
        UPPER("t0"."la_perm") IN ('NIR', 'NUK', 'SCO', 'WAL', 'CON')
      )
  ) AS "t6"
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
  ) AS "t7"
    ON UPPER("t6"."la_perm") = "t7"."code"
) AS "t8"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- sex_other_than_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  SEMI JOIN "previous_header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id" AND "t2"."sex" <> "t3"."sex"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- birth_other_than_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  SEMI JOIN "previous_header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id"
    AND "t2"."date_of_birth" <> "t3"."date_of_birth"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- ethnicity_other_than_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "header" AS "t2"
  SEMI JOIN "previous_header" AS "t3"
    ON "t2"."child_id" = "t3"."child_id" AND "t2"."ethnicity" <> "t3"."ethnicity"
) AS "t4"
ORDER BY
  "t4"."source_name" ASC,
  "t4"."source_row" ASC

-- open_episode_starts_otherwise
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" <> "t8"."last_decom"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_reason
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."rne" IS NOT NULL
  AND "t8"."last_rne" IS NOT NULL
  AND "t8"."rne" <> "t8"."last_rne"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_status
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."ls" IS NOT NULL
  AND "t8"."last_ls" IS NOT NULL
  AND "t8"."ls" <> "t8"."last_ls"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_need
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."cin" IS NOT NULL
  AND "t8"."last_cin" IS NOT NULL
  AND "t8"."cin" <> "t8"."last_cin"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_placement
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."place" IS NOT NULL
  AND "t8"."last_place" IS NOT NULL
  AND "t8"."place" <> "t8"."last_place"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_provider
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."place_provider" IS NOT NULL
  AND "t8"."last_place_provider" IS NOT NULL
  AND "t8"."place_provider" <> "t8"."last_place_provider"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- open_episode_has_another_number
SELECT DISTINCT
  "t8"."source_name",
  "t8"."source_row"
FROM (
  SELECT
    "t4"."child_id",
    "t4"."decom",
    "t4"."rne",
    "t4"."ls",
    "t4"."cin",
    "t4"."place",
    "t4"."place_provider",
    "t4"."dec",
    "t4"."rec",
    "t4"."reason_place_change",
    "t4"."home_post",
    "t4"."pl_post",
    "t4"."urn",
    "t4"."source_name",
    "t4"."source_row",
    "t4"."unread_cells",
    "t4"."ended",
    "t4"."until",
    "t4"."before_rne",
    "t4"."before_ls",
    "t4"."before_place",
    "t4"."before_place_provider",
    "t4"."before_dec",
    "t4"."before_rec",
    "t4"."before_decom",
    "t4"."before_urn",
    "t4"."before_pl_post",
    "t4"."after_decom",
    "t4"."after_rne",
    "t4"."after_ls",
    "t4"."after_place",
    "t4"."after_place_provider",
    "t4"."after_urn",
    "t4"."after_pl_post",
    "t4"."before_ended",
    "t4"."nth",
    "t4"."stay",
    "t4"."stay_need",
    "t4"."law_began",
    "t4"."adoption_by_now",
    "t4"."born",
    "t7"."whose",
    "t7"."last_decom",
    "t7"."last_rne",
    "t7"."last_ls",
    "t7"."last_cin",
    "t7"."last_place",
    "t7"."last_place_provider",
    "t7"."last_urn"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."nth" = 0
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t5"."child_id" AS "whose",
      "t5"."decom" AS "last_decom",
      "t5"."rne" AS "last_rne",
      "t5"."ls" AS "last_ls",
      "t5"."cin" AS "last_cin",
      "t5"."place" AS "last_place",
      "t5"."place_provider" AS "last_place_provider",
      "t5"."urn" AS "last_urn"
    FROM (
      SELECT
        "t3"."child_id",
        "t3"."decom",
        "t3"."rne",
        "t3"."ls",
        "t3"."cin",
        "t3"."place",
        "t3"."place_provider",
        "t3"."dec",
        "t3"."rec",
        "t3"."reason_place_change",
        "t3"."home_post",
        "t3"."pl_post",
        "t3"."urn",
        "t3"."source_name",
        "t3"."source_row",
        "t3"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."child_id"
          ORDER BY "t3"."decom" DESC, "t3"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t3"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t3"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t1"
        WHERE
          "t1"."child_id" IS NOT NULL AND "t1"."decom" IS NOT NULL
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."nth" = 0 AND "t5"."still"
  ) AS "t7"
    ON "t4"."child_id" = "t7"."whose"
) AS "t8"
WHERE
  "t8"."decom" = "t8"."last_decom"
  AND "t8"."urn" IS NOT NULL
  AND "t8"."last_urn" IS NOT NULL
  AND "t8"."urn" <> "t8"."last_urn"
ORDER BY
  "t8"."source_name" ASC,
  "t8"."source_row" ASC

-- early_episode_not_in_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t9"."source_name",
    "t9"."source_row"
  FROM (
    SELECT
      *
    FROM "care_episodes" AS "t0"
    WHERE
      "t0"."decom" < (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )
      AND "t0"."nth" = 0
  ) AS "t9"
  SEMI JOIN (
    SELECT
      "t1"."child_id" AS "last_child"
    FROM "previous_episodes" AS "t1"
  ) AS "t6"
    ON "t9"."child_id" = "t6"."last_child"
  ANTI JOIN (
    SELECT
      "t1"."decom",
      "t1"."child_id" AS "whose"
    FROM "previous_episodes" AS "t1"
  ) AS "t7"
    ON "t9"."child_id" = "t7"."whose" AND "t9"."decom" = "t7"."decom"
) AS "t10"
ORDER BY
  "t10"."source_name" ASC,
  "t10"."source_row" ASC

-- child_not_in_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t6"."source_name",
    "t6"."source_row"
  FROM (
    SELECT
      *
    FROM "episodes" AS "t0"
    WHERE
      "t0"."decom" < (
        SELECT
          "t2"."first"
        FROM "the_collection" AS "t2"
      )
      AND "t0"."child_id" IS NOT NULL
  ) AS "t6"
  ANTI JOIN "previous_episodes" AS "t3"
    ON "t6"."child_id" = "t3"."child_id"
) AS "t7"
ORDER BY
  "t7"."source_name" ASC,
  "t7"."source_row" ASC

-- leaver_left_open_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM "oc3" AS "t3"
  ANTI JOIN "episodes" AS "t4"
    ON "t3"."child_id" = "t4"."child_id"
  SEMI JOIN (
    SELECT
      "t6"."child_id" AS "whose",
      "t6"."decom" AS "last_decom",
      "t6"."rne" AS "last_rne",
      "t6"."ls" AS "last_ls",
      "t6"."cin" AS "last_cin",
      "t6"."place" AS "last_place",
      "t6"."place_provider" AS "last_place_provider",
      "t6"."urn" AS "last_urn"
    FROM (
      SELECT
        "t5"."child_id",
        "t5"."decom",
        "t5"."rne",
        "t5"."ls",
        "t5"."cin",
        "t5"."place",
        "t5"."place_provider",
        "t5"."dec",
        "t5"."rec",
        "t5"."reason_place_change",
        "t5"."home_post",
        "t5"."pl_post",
        "t5"."urn",
        "t5"."source_name",
        "t5"."source_row",
        "t5"."unread_cells",
        ROW_NUMBER() OVER (
          PARTITION BY "t5"."child_id"
          ORDER BY "t5"."decom" DESC, "t5"."source_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth",
        (
          "t5"."dec" IS NULL
        )
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t5"."unread_cells", 'dec'), FALSE)
        ) AS "still"
      FROM (
        SELECT
          *
        FROM "previous_episodes" AS "t2"
        WHERE
          "t2"."child_id" IS NOT NULL AND "t2"."decom" IS NOT NULL
      ) AS "t5"
    ) AS "t6"
    WHERE
      "t6"."nth" = 0 AND "t6"."still"
  ) AS "t8"
    ON "t3"."child_id" = "t8"."whose"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC

-- leaver_died_last_year
SELECT DISTINCT
  *
FROM (
  SELECT
    "t2"."source_name",
    "t2"."source_row"
  FROM "oc3" AS "t2"
  SEMI JOIN (
    SELECT
      *
    FROM "previous_oc3" AS "t1"
    WHERE
      "t1"."in_touch" = 'DIED'
  ) AS "t4"
    ON "t2"."child_id" = "t4"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

-- open_time_missing_is_gone
SELECT DISTINCT
  *
FROM (
  SELECT
    "t3"."source_name",
    "t3"."source_row"
  FROM "header" AS "t3"
  SEMI JOIN (
    SELECT
      "t6"."child_id",
      "t6"."date_of_birth",
      "t6"."missing",
      "t6"."mis_start",
      "t6"."mis_end",
      "t6"."source_name",
      "t6"."source_row",
      "t6"."unread_cells"
    FROM (
      SELECT
        *
      FROM "previous_missing" AS "t1"
      WHERE
        "t1"."mis_end" IS NULL
        AND NOT (
          COALESCE(ARRAY_CONTAINS("t1"."unread_cells", 'mis_end'), FALSE)
        )
    ) AS "t6"
    ANTI JOIN "missing" AS "t4"
      ON "t6"."child_id" = "t4"."child_id" AND "t6"."mis_start" = "t4"."mis_start"
  ) AS "t8"
    ON "t3"."child_id" = "t8"."child_id"
) AS "t9"
ORDER BY
  "t9"."source_name" ASC,
  "t9"."source_row" ASC
