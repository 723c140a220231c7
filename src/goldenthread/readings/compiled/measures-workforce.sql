--- Compiled from the readings by python -m goldenthread.readings.measures; do not edit.
--- Sources: f12df5e7282da1bc

-- workforce_absence
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."days_absent" IS NULL
    )
    OR (
      (
        "t9"."fte_in_post" * 253
      ) IS NULL
    )
    THEN 'not_recorded'
    WHEN (
      "t9"."fte_in_post" * 253
    ) = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."days_absent" IS NULL
    )
    OR (
      (
        "t9"."fte_in_post" * 253
      ) IS NULL
    )
    THEN 'answer_missing'
    WHEN (
      "t9"."fte_in_post" * 253
    ) = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."days_absent" AS "value",
  "t9"."fte_in_post" * 253 AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )

-- workforce_agency
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."fte_agency" IS NULL
    )
    OR (
      (
        "t9"."fte_agency" + "t9"."fte_in_post"
      ) IS NULL
    )
    THEN 'not_recorded'
    WHEN (
      "t9"."fte_agency" + "t9"."fte_in_post"
    ) = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."fte_agency" IS NULL
    )
    OR (
      (
        "t9"."fte_agency" + "t9"."fte_in_post"
      ) IS NULL
    )
    THEN 'answer_missing'
    WHEN (
      "t9"."fte_agency" + "t9"."fte_in_post"
    ) = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."fte_agency" AS "value",
  "t9"."fte_agency" + "t9"."fte_in_post" AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )

-- workforce_agency_covering
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."fte_agency_covering" IS NULL
    ) OR (
      "t9"."fte_vacancies" IS NULL
    )
    THEN 'not_recorded'
    WHEN "t9"."fte_vacancies" = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."fte_agency_covering" IS NULL
    ) OR (
      "t9"."fte_vacancies" IS NULL
    )
    THEN 'answer_missing'
    WHEN "t9"."fte_vacancies" = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."fte_agency_covering" AS "value",
  "t9"."fte_vacancies" AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )

-- workforce_caseload
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."open_cases" IS NULL
    ) OR (
      "t9"."fte_case_holders" IS NULL
    )
    THEN 'not_recorded'
    WHEN "t9"."fte_case_holders" = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."open_cases" IS NULL
    ) OR (
      "t9"."fte_case_holders" IS NULL
    )
    THEN 'answer_missing'
    WHEN "t9"."fte_case_holders" = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."open_cases" AS "value",
  "t9"."fte_case_holders" AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )

-- workforce_turnover
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."fte_leavers" IS NULL
    ) OR (
      "t9"."fte_in_post" IS NULL
    )
    THEN 'not_recorded'
    WHEN "t9"."fte_in_post" = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."fte_leavers" IS NULL
    ) OR (
      "t9"."fte_in_post" IS NULL
    )
    THEN 'answer_missing'
    WHEN "t9"."fte_in_post" = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."fte_leavers" AS "value",
  "t9"."fte_in_post" AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )

-- workforce_vacancies
SELECT
  CASE
    WHEN "t9"."team" IS NULL
    THEN "t9"."authority"
    ELSE "t9"."authority" || '/' || "t9"."team"
  END AS "unit_id",
  "t9"."child_id",
  CASE
    WHEN (
      "t9"."fte_vacancies" IS NULL
    )
    OR (
      (
        "t9"."fte_vacancies" + "t9"."fte_in_post"
      ) IS NULL
    )
    THEN 'not_recorded'
    WHEN (
      "t9"."fte_vacancies" + "t9"."fte_in_post"
    ) = 0
    THEN 'not_applicable'
    ELSE 'met'
  END AS "outcome",
  CASE
    WHEN (
      "t9"."fte_vacancies" IS NULL
    )
    OR (
      (
        "t9"."fte_vacancies" + "t9"."fte_in_post"
      ) IS NULL
    )
    THEN 'answer_missing'
    WHEN (
      "t9"."fte_vacancies" + "t9"."fte_in_post"
    ) = 0
    THEN 'nothing_to_divide_by'
    ELSE 'counted'
  END AS "reason",
  "t9"."fte_vacancies" AS "value",
  "t9"."fte_vacancies" + "t9"."fte_in_post" AS "base",
  CAST(NULL AS BIGINT) AS "days_used",
  CAST(NULL AS BIGINT) AS "days_left",
  "t9"."team",
  CAST(NULL AS TEXT) AS "age_band",
  CAST(NULL AS TEXT) AS "sex",
  CAST(NULL AS TEXT) AS "ethnicity",
  CAST(NULL AS TEXT) AS "disability",
  CAST(NULL AS TEXT) AS "need",
  CAST(NULL AS TEXT) AS "placement"
FROM (
  SELECT
    "t8"."authority",
    "t8"."team",
    "t8"."as_at",
    "t8"."fte_in_post",
    "t8"."fte_starters",
    "t8"."fte_leavers",
    "t8"."fte_vacancies",
    "t8"."fte_agency",
    "t8"."fte_agency_covering",
    "t8"."open_cases",
    "t8"."fte_case_holders",
    "t8"."days_absent",
    "t8"."source_name",
    "t8"."source_row",
    "t8"."unread_cells",
    "t8"."child_id",
    "t8"."today",
    "t8"."since",
    "t8"."since_3",
    "t8"."latest",
    MAX(CASE WHEN "t8"."team" IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY "t8"."authority"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "has_whole"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."authority",
        "t6"."team",
        "t6"."as_at",
        "t6"."fte_in_post",
        "t6"."fte_starters",
        "t6"."fte_leavers",
        "t6"."fte_vacancies",
        "t6"."fte_agency",
        "t6"."fte_agency_covering",
        "t6"."open_cases",
        "t6"."fte_case_holders",
        "t6"."days_absent",
        "t6"."source_name",
        "t6"."source_row",
        "t6"."unread_cells",
        "t6"."child_id",
        "t6"."today",
        "t6"."since",
        "t6"."since_3",
        MAX("t6"."as_at") OVER (
          PARTITION BY "t6"."authority"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "latest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."authority",
            "t4"."team",
            "t4"."as_at",
            "t4"."fte_in_post",
            "t4"."fte_starters",
            "t4"."fte_leavers",
            "t4"."fte_vacancies",
            "t4"."fte_agency",
            "t4"."fte_agency_covering",
            "t4"."open_cases",
            "t4"."fte_case_holders",
            "t4"."days_absent",
            "t4"."source_name",
            "t4"."source_row",
            "t4"."unread_cells",
            "t4"."child_id",
            "t2"."today",
            "t2"."since",
            "t2"."since_3"
          FROM (
            SELECT
              "t0"."authority",
              "t0"."team",
              "t0"."as_at",
              "t0"."fte_in_post",
              "t0"."fte_starters",
              "t0"."fte_leavers",
              "t0"."fte_vacancies",
              "t0"."fte_agency",
              "t0"."fte_agency_covering",
              "t0"."open_cases",
              "t0"."fte_case_holders",
              "t0"."days_absent",
              "t0"."source_name",
              "t0"."source_row",
              "t0"."unread_cells",
              CAST(NULL AS TEXT) AS "child_id"
            FROM "workforce" AS "t0"
          ) AS "t4"
          CROSS JOIN "the_period" AS "t2"
        ) AS "t5"
        WHERE
          "t5"."as_at" <= "t5"."today"
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."as_at" = "t7"."latest"
  ) AS "t8"
) AS "t9"
WHERE
  (
    "t9"."has_whole" = 0
  ) OR (
    "t9"."team" IS NULL
  )
