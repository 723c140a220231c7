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
  "t0"."until" > (
    "t0"."born" + INTERVAL '18' YEAR
  )
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
    "t4"."source_name",
    "t4"."source_row"
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
  ) AS "t4"
  ANTI JOIN "uasc" AS "t2"
    ON "t4"."child_id" = "t2"."child_id"
) AS "t5"
ORDER BY
  "t5"."source_name" ASC,
  "t5"."source_row" ASC

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
