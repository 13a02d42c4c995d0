-- Acquis: the whole schema from the first day.
-- Conventions: instants are DATETIME(6) in UTC; identifiers given by others are compared byte for byte (nopad_bin);
-- a word that stands for a state is a VARCHAR with a CHECK, spelled like the code that the pages and the log use.

CREATE TABLE instance_secret (
  id          TINYINT      NOT NULL DEFAULT 1 COMMENT 'always 1: one row an instance',
  fingerprint VARCHAR(64)  NOT NULL COMMENT 'SHA-256 of the master secret; a start with another secret is refused',
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT instance_secret_one CHECK (id = 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'which master secret this database was encrypted with';

CREATE TABLE school (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  name       VARCHAR(200) NOT NULL COMMENT 'shown to its own people only',
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'the tenant: owns platforms, frameworks, people, audit';

-- LTI: registrations, keys, logins ---------------------------------------------------------------------------------

CREATE TABLE platform (
  id                     BIGINT        NOT NULL AUTO_INCREMENT,
  school_id              BIGINT        NOT NULL,
  name                   VARCHAR(200)  NOT NULL,
  issuer                 VARCHAR(400)  NOT NULL COMMENT 'iss, compared byte for byte',
  client_id              VARCHAR(255)  NOT NULL,
  authorization_endpoint VARCHAR(2000) NOT NULL,
  token_endpoint         VARCHAR(2000) NOT NULL,
  token_audience         VARCHAR(2000) NULL COMMENT 'aud of the client assertion where it is not the token endpoint',
  jwks_uri               VARCHAR(2000) NOT NULL,
  hosts                  TEXT          NOT NULL COMMENT 'origins, one a line, that rule requests, return URLs and frame-ancestors',
  source                 VARCHAR(16)   NOT NULL COMMENT 'file: lti-config, read-only on the pages; dynamic: registered through a link, or released from its file',
  status                 VARCHAR(16)   NOT NULL COMMENT 'suspended: cannot launch; removed: cannot launch, is unknown to logins, and its courses may be taken over',
  replaced_by            BIGINT        NULL COMMENT 'newer registration of the same site and school, whose launches take the courses over',
  granted_scopes         VARCHAR(1000) NULL COMMENT 'space separated, as the token endpoint granted them; empty: none; null: not checked yet',
  scopes_checked_at      DATETIME(6)   NULL,
  last_launch_at         DATETIME(6)   NULL,
  last_token_at          DATETIME(6)   NULL COMMENT 'the platform gave us an access token',
  last_error             VARCHAR(64)   NULL COMMENT 'code of the newest refused launch or token; kept when later ones succeed',
  last_error_at          DATETIME(6)   NULL,
  created_at             DATETIME(6)   NOT NULL,
  updated_at             DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY platform_issuer_client (issuer, client_id) COMMENT 'login initiation finds the registration',
  KEY platform_school (school_id) COMMENT 'connection page of one school',
  KEY platform_replaced_by (replaced_by) COMMENT 'first launch of a course: is there one to take over',
  CONSTRAINT platform_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT platform_replaced_by_fk FOREIGN KEY (replaced_by) REFERENCES platform (id),
  CONSTRAINT platform_source CHECK (source IN ('file', 'dynamic')),
  CONSTRAINT platform_status CHECK (status IN ('active', 'suspended', 'removed'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a registration: issuer and client id, of one school';

CREATE TABLE deployment (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  platform_id   BIGINT       NOT NULL,
  deployment_id VARCHAR(255) NOT NULL COMMENT 'as the platform names it',
  status        VARCHAR(16)  NOT NULL COMMENT 'pending: seen in a launch, not yet accepted by an administrator',
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY deployment_of_platform (platform_id, deployment_id) COMMENT 'launch: is this deployment known',
  CONSTRAINT deployment_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id),
  CONSTRAINT deployment_status CHECK (status IN ('accepted', 'pending'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'deployments of a registration';

CREATE TABLE registration_link (
  key_hash      BINARY(32)  NOT NULL COMMENT 'SHA-256 of the key; the key itself is only in the link',
  school_id     BIGINT      NULL COMMENT 'school that the platform will belong to; null: it becomes a school of its own',
  created_at    DATETIME(6) NOT NULL,
  expires_at    DATETIME(6) NOT NULL,
  claimed_until DATETIME(6) NULL COMMENT 'a registration is under way until then at the latest',
  consumed_at   DATETIME(6) NULL COMMENT 'when it led to a registration; a failed one leaves it as it was',
  platform_id   BIGINT      NULL COMMENT 'what came of it',
  PRIMARY KEY (key_hash),
  KEY registration_link_expiry (expires_at) COMMENT 'sweep',
  CONSTRAINT registration_link_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT registration_link_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'one-time links that register a platform';

CREATE TABLE tool_key (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  kid             VARCHAR(64)  NOT NULL,
  public_jwk      TEXT         NOT NULL COMMENT 'as published at /lti/jwks, with alg and kid',
  private_jwk     BLOB         NOT NULL COMMENT 'encrypted with the master secret',
  created_at      DATETIME(6)  NOT NULL,
  published_until DATETIME(6)  NULL COMMENT 'set when a newer key took over: still published until then',
  PRIMARY KEY (id),
  UNIQUE KEY tool_key_kid (kid)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'keys that sign client assertions; the newest signs';

CREATE TABLE pending_login (
  state_hash      BINARY(32)    NOT NULL COMMENT 'SHA-256 of the state; the state itself is only in the browser',
  nonce_hash      BINARY(32)    NOT NULL,
  browser_hash    BINARY(32)    NOT NULL COMMENT 'SHA-256 of the secret that the browser was answered with',
  platform_id     BIGINT        NOT NULL,
  target_link_uri VARCHAR(2000) NOT NULL,
  storage_target  VARCHAR(255)  NULL COMMENT 'the frame of the platform that keeps the browser''s secret; NULL: a cookie does',
  created_at      DATETIME(6)   NOT NULL,
  expires_at      DATETIME(6)   NOT NULL,
  consumed_at     DATETIME(6)   NULL COMMENT 'state and nonce are used up together, by one atomic update',
  PRIMARY KEY (state_hash),
  KEY pending_login_expiry (expires_at) COMMENT 'sweep',
  CONSTRAINT pending_login_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'logins sent to a platform that have not come back yet';

-- People, courses ---------------------------------------------------------------------------------------------------

CREATE TABLE candidate (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  school_id  BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY candidate_school (school_id),
  CONSTRAINT candidate_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a human being in one school; exemptions and decisions hang on it';

CREATE TABLE person (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  school_id    BIGINT       NOT NULL,
  candidate_id BIGINT       NOT NULL,
  issuer       VARCHAR(400) NOT NULL,
  sub          VARCHAR(255) NOT NULL COMMENT 'the issuer''s name for this user; also the userId of AGS',
  name         VARCHAR(255) NULL,
  given_name   VARCHAR(255) NULL,
  family_name  VARCHAR(255) NULL,
  email        VARCHAR(320) NULL COMMENT 'only where the operator asked for it',
  created_at   DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_issuer_sub (school_id, issuer, sub) COMMENT 'launch and roster find the person',
  KEY person_candidate (candidate_id) COMMENT 'mastery over all persons of a candidate',
  CONSTRAINT person_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT person_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a user of one issuer in one school';

CREATE TABLE course (
  id                   BIGINT        NOT NULL AUTO_INCREMENT,
  school_id            BIGINT        NOT NULL,
  deployment_id        BIGINT        NOT NULL,
  context_id           VARCHAR(255)  NOT NULL COMMENT 'LTI context id; empty for launches that tell none',
  label                VARCHAR(255)  NULL,
  title                VARCHAR(500)  NULL,
  memberships_url      VARCHAR(2000) NULL COMMENT 'NRPS, as the newest launch told it',
  line_items_url       VARCHAR(2000) NULL COMMENT 'AGS container, as the newest launch told it',
  ags_scopes           VARCHAR(1000) NULL COMMENT 'space separated, as the newest launch told them',
  copied_from          VARCHAR(1000) NULL COMMENT 'context ids that this course was copied from, comma separated; null where the platform tells none',
  members_refreshed_at DATETIME(6)   NULL COMMENT 'last complete reading of the roster',
  members_lease_until  DATETIME(6)   NULL COMMENT 'a node is reading the roster until then at the latest',
  members_failure      VARCHAR(64)   NULL COMMENT 'code of the newest failure, null after a success',
  created_at           DATETIME(6)   NOT NULL,
  updated_at           DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY course_context (deployment_id, context_id) COMMENT 'launch finds the course',
  KEY course_school (school_id),
  CONSTRAINT course_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT course_deployment_fk FOREIGN KEY (deployment_id) REFERENCES deployment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'an LTI context';

CREATE TABLE course_member (
  course_id      BIGINT      NOT NULL,
  person_id      BIGINT      NOT NULL,
  role           VARCHAR(16) NOT NULL COMMENT 'the strongest role ever told: a trainer is never listed as a learner again',
  enrolled       BOOLEAN     NOT NULL COMMENT 'false: absent from the newest roster, kept with the judgements',
  hidden         BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'a trainer said that this person is no candidate',
  last_launch_at DATETIME(6) NULL,
  groups_told    VARCHAR(1000) NULL COMMENT 'ids of the platform''s groups, comma separated, as the newest launch told them; empty: in none; null: not told',
  roster_seen_at DATETIME(6) NULL COMMENT 'newest roster that listed this person',
  created_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (course_id, person_id),
  KEY course_member_person (person_id) COMMENT 'all courses of a person',
  CONSTRAINT course_member_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_member_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT course_member_role CHECK (role IN ('none', 'learner', 'trainer', 'administrator'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'who takes part in a course, and as what';

CREATE TABLE course_group (
  course_id  BIGINT       NOT NULL,
  group_id   VARCHAR(64)  NOT NULL COMMENT 'as the platform names it',
  name       VARCHAR(100) NOT NULL COMMENT 'given by a trainer: launches tell ids only',
  updated_at DATETIME(6)  NOT NULL,
  updated_by BIGINT       NOT NULL,
  PRIMARY KEY (course_id, group_id),
  CONSTRAINT course_group_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_group_by_fk FOREIGN KEY (updated_by) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'names of the platform''s groups of a course';

CREATE TABLE course_activity (
  id               BIGINT        NOT NULL AUTO_INCREMENT,
  course_id        BIGINT        NOT NULL,
  resource_link_id VARCHAR(255)  NOT NULL,
  title            VARCHAR(500)  NULL,
  line_item_url    VARCHAR(2000) NULL COMMENT 'the activity''s own column as the newest launch told it; null where it told none',
  created_at       DATETIME(6)   NOT NULL,
  updated_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY course_activity_link (course_id, resource_link_id) COMMENT 'launch finds the activity',
  CONSTRAINT course_activity_course_fk FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'an LTI resource link: the Moodle activity';

CREATE TABLE session (
  id                 BIGINT      NOT NULL AUTO_INCREMENT,
  handle             VARCHAR(32) NOT NULL COMMENT 'not secret: stands in the path, so that tabs never mix',
  browser_hash       BINARY(32)  NOT NULL COMMENT 'SHA-256 of the browser''s secret; both must fit',
  storage            VARCHAR(700) NULL COMMENT 'origin and frame of the platform that keep the secret; NULL: a cookie does',
  csrf_token         VARCHAR(43) NOT NULL,
  school_id          BIGINT      NOT NULL,
  course_id          BIGINT      NOT NULL,
  course_activity_id BIGINT      NULL COMMENT 'null while content is chosen: there is no activity yet',
  content_request    JSON        NULL COMMENT 'deep linking: what the platform asked, and where the answer goes',
  person_id          BIGINT      NOT NULL,
  role               VARCHAR(16) NOT NULL COMMENT 'what this launch may do',
  preview            BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'a known trainer who launched as a learner: nothing is written',
  locale             VARCHAR(35) NOT NULL COMMENT 'fr or en',
  platform_origin    TEXT        NOT NULL COMMENT 'origins for frame-ancestors, space separated',
  created_at         DATETIME(6) NOT NULL,
  last_seen_at       DATETIME(6) NOT NULL COMMENT 'written at most every five minutes',
  expires_at         DATETIME(6) NOT NULL COMMENT 'hard end, twelve hours after the launch',
  PRIMARY KEY (id),
  UNIQUE KEY session_handle (handle) COMMENT 'every request below /app',
  KEY session_expiry (expires_at) COMMENT 'sweep',
  CONSTRAINT session_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT session_course_fk FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT session_activity_fk FOREIGN KEY (course_activity_id) REFERENCES course_activity (id),
  CONSTRAINT session_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT session_about CHECK ((course_activity_id IS NULL) <> (content_request IS NULL)),
  CONSTRAINT session_role CHECK (role IN ('none', 'learner', 'trainer', 'administrator'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'one row a launch';

CREATE TABLE school_role (
  person_id BIGINT      NOT NULL,
  role      VARCHAR(16) NOT NULL,
  given_by  BIGINT      NULL COMMENT 'null: the command line',
  given_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, role),
  CONSTRAINT school_role_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT school_role_given_by_fk FOREIGN KEY (given_by) REFERENCES person (id),
  CONSTRAINT school_role_role CHECK (role IN ('engineer', 'office', 'referent', 'jury'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'what a person may do in his whole school, beside his roles in courses';

-- Référentiel -------------------------------------------------------------------------------------------------------

CREATE TABLE framework (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  school_id  BIGINT       NOT NULL,
  identifier CHAR(36)     NOT NULL COMMENT 'CASE identifier of the document',
  title      VARCHAR(500) NOT NULL,
  rncp_code  VARCHAR(20)  NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY framework_identifier (school_id, identifier),
  CONSTRAINT framework_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a référentiel of one school';

CREATE TABLE framework_version (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  framework_id     BIGINT       NOT NULL,
  school_id        BIGINT       NOT NULL COMMENT 'same as the framework''s: every query is scoped by it',
  label            VARCHAR(100) NOT NULL COMMENT 'shown to people: "2026"',
  status           VARCHAR(16)  NOT NULL,
  official_wording BOOLEAN      NOT NULL COMMENT 'the school has imported the official sentences',
  based_on_id      BIGINT       NULL COMMENT 'the version that this one was made from',
  heading          JSON         NOT NULL COMMENT 'what the document says as a whole, accommodation rules and name of the scale: shown and exported, never searched',
  labels_edition   INT          NOT NULL DEFAULT 1 COMMENT 'counts changes of labels, which a published version allows; what is kept in memory holds for one of them',
  published_at     DATETIME(6)  NULL,
  retired_at       DATETIME(6)  NULL COMMENT 'no course can choose it from then on; those that have it keep it',
  created_at       DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY framework_version_of (framework_id),
  KEY framework_version_based_on (based_on_id),
  KEY framework_version_school (school_id, status) COMMENT 'which versions can be mapped',
  CONSTRAINT framework_version_framework_fk FOREIGN KEY (framework_id) REFERENCES framework (id),
  CONSTRAINT framework_version_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT framework_version_based_on_fk FOREIGN KEY (based_on_id) REFERENCES framework_version (id),
  CONSTRAINT framework_version_status CHECK (status IN ('draft', 'published', 'retired'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a locked or coming edition of the legal text';

CREATE TABLE block (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  version_id BIGINT       NOT NULL,
  identifier CHAR(36)     NOT NULL,
  code       VARCHAR(30)  NOT NULL COMMENT 'A1',
  title_fr   TEXT         NOT NULL,
  title_en   TEXT         NOT NULL,
  official_title TEXT     NULL COMMENT 'as the document prints it',
  position   INT          NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY block_identifier (version_id, identifier),
  CONSTRAINT block_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'bloc de compétences: what a jury grants';

CREATE TABLE professional_activity (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  version_id BIGINT        NOT NULL,
  block_id   BIGINT        NOT NULL,
  identifier CHAR(36)      NOT NULL,
  code       VARCHAR(30)   NOT NULL COMMENT 'A1.1',
  title_fr   TEXT          NOT NULL,
  title_en   TEXT          NOT NULL,
  official_title TEXT      NULL COMMENT 'as the document prints it',
  position   INT           NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY professional_activity_identifier (version_id, identifier),
  KEY professional_activity_block (block_id),
  CONSTRAINT professional_activity_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT professional_activity_block_fk FOREIGN KEY (block_id) REFERENCES block (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a work situation (never a Moodle activity)';

CREATE TABLE competency (
  id                       BIGINT        NOT NULL AUTO_INCREMENT,
  version_id               BIGINT        NOT NULL,
  professional_activity_id BIGINT        NOT NULL COMMENT 'linked explicitly, never by its number',
  identifier               CHAR(36)      NOT NULL,
  code                     VARCHAR(30)   NOT NULL COMMENT 'C1.1',
  label_fr                 TEXT          NOT NULL COMMENT 'where nobody wrote a label: the official words',
  label_en                 TEXT          NOT NULL,
  official_wording         TEXT          NULL,
  position                 INT           NOT NULL COMMENT 'order in the whole version',
  PRIMARY KEY (id),
  UNIQUE KEY competency_identifier (version_id, identifier),
  KEY competency_activity (professional_activity_id),
  CONSTRAINT competency_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT competency_activity_fk FOREIGN KEY (professional_activity_id) REFERENCES professional_activity (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'compétence';

CREATE TABLE assessment_method (
  competency_id    BIGINT      NOT NULL,
  identifier       CHAR(36)    NOT NULL,
  kind             VARCHAR(32) NOT NULL,
  printed_kind     VARCHAR(200) NULL COMMENT 'the document''s own name for the kind',
  case_kind        VARCHAR(16) NOT NULL,
  brief_fr         TEXT        NOT NULL,
  brief_en         TEXT        NOT NULL,
  official_wording TEXT        NULL,
  accommodation_fr TEXT        NULL COMMENT 'frame of possible accommodations',
  accommodation_en TEXT        NULL,
  official_accommodation TEXT  NULL,
  PRIMARY KEY (competency_id),
  CONSTRAINT assessment_method_competency_fk FOREIGN KEY (competency_id) REFERENCES competency (id),
  CONSTRAINT assessment_method_kind CHECK (kind IN ('memoire', 'mise-en-situation', 'other')),
  CONSTRAINT assessment_method_case CHECK (case_kind IN ('real', 'fictional', 'either'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'modalité d''évaluation of a competency';

CREATE TABLE assessment_task (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  version_id     BIGINT        NOT NULL,
  identifier     CHAR(36)      NOT NULL,
  code           VARCHAR(30)   NOT NULL COMMENT 'T1',
  title_fr       VARCHAR(1000) NOT NULL,
  title_en       VARCHAR(1000) NOT NULL,
  description_fr TEXT          NOT NULL,
  description_en TEXT          NOT NULL,
  case_kind      VARCHAR(16)   NOT NULL,
  position       INT           NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY assessment_task_identifier (version_id, identifier),
  CONSTRAINT assessment_task_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT assessment_task_case CHECK (case_kind IN ('real', 'fictional', 'either'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'épreuve: one case that assesses several competencies';

CREATE TABLE assessment_task_competency (
  task_id       BIGINT NOT NULL,
  competency_id BIGINT NOT NULL,
  position      INT    NOT NULL,
  PRIMARY KEY (task_id, competency_id),
  KEY assessment_task_competency_competency (competency_id),
  CONSTRAINT assessment_task_competency_task_fk FOREIGN KEY (task_id) REFERENCES assessment_task (id),
  CONSTRAINT assessment_task_competency_competency_fk FOREIGN KEY (competency_id) REFERENCES competency (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'which competencies a task assesses, even across blocs';

CREATE TABLE criterion (
  id               BIGINT        NOT NULL AUTO_INCREMENT,
  version_id       BIGINT        NOT NULL,
  competency_id    BIGINT        NOT NULL,
  identifier       CHAR(36)      NOT NULL COMMENT 'CASE identifier: kept from version to version',
  code             VARCHAR(30)   NOT NULL COMMENT 'printed code C1.1.K1',
  label_fr         TEXT          NOT NULL COMMENT 'where nobody wrote a label: the official words',
  label_en         TEXT          NOT NULL,
  official_wording TEXT          NULL,
  weight           DECIMAL(7, 3) NOT NULL DEFAULT 1,
  essential        BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'without it the competency is not acquired, where the rules say so',
  indicators       JSON          NULL COMMENT 'sub-indicators: what an assessor looks at, one text each',
  note             TEXT          NULL COMMENT 'for assessors',
  position         INT           NOT NULL COMMENT 'order within the competency',
  PRIMARY KEY (id),
  UNIQUE KEY criterion_identifier (version_id, identifier),
  KEY criterion_competency (competency_id),
  CONSTRAINT criterion_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT criterion_competency_fk FOREIGN KEY (competency_id) REFERENCES competency (id),
  CONSTRAINT criterion_weight CHECK (weight > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'critère d''évaluation: what a trainer scores';

CREATE TABLE scale_level (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  version_id BIGINT        NOT NULL,
  identifier CHAR(36)      NOT NULL,
  position   INT           NOT NULL COMMENT 'from the lowest level, starting at 1',
  points     DECIMAL(7, 3) NOT NULL,
  acquired   BOOLEAN       NOT NULL,
  label_fr   VARCHAR(100)  NOT NULL,
  label_en   VARCHAR(100)  NOT NULL,
  description_fr TEXT      NOT NULL,
  description_en TEXT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY scale_level_position (version_id, position),
  CONSTRAINT scale_level_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT scale_level_points CHECK (points >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'ordered levels of the scale of a version';

CREATE TABLE criterion_level (
  criterion_id BIGINT   NOT NULL,
  level_id     BIGINT   NOT NULL,
  identifier   CHAR(36) NOT NULL,
  descriptor   TEXT     NULL COMMENT 'what an assessor sees at this level of this criterion',
  PRIMARY KEY (criterion_id, level_id),
  KEY criterion_level_level (level_id),
  CONSTRAINT criterion_level_criterion_fk FOREIGN KEY (criterion_id) REFERENCES criterion (id),
  CONSTRAINT criterion_level_level_fk FOREIGN KEY (level_id) REFERENCES scale_level (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'the levels of the scale on one criterion';

CREATE TABLE certification_rules (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  school_id  BIGINT      NOT NULL COMMENT 'same as the version''s: every query is scoped by it',
  version_id BIGINT      NOT NULL,
  edition    INT         NOT NULL COMMENT 'from 1; the highest one holds. No row: the usual rules',
  saves      INT         NOT NULL COMMENT 'counts saves over all editions of the version; one that was made on an older count is refused',
  content    JSON        NOT NULL COMMENT 'the rules: read and shown whole, never searched',
  created_by BIGINT      NOT NULL COMMENT 'who saved it last',
  created_at DATETIME(6) NOT NULL COMMENT 'when it was saved last',
  locked_at  DATETIME(6) NULL COMMENT 'a grid was finalised under it first then: a change makes a new edition from now on',
  PRIMARY KEY (id),
  UNIQUE KEY certification_rules_edition (version_id, edition) COMMENT 'which edition holds',
  KEY certification_rules_school (school_id),
  CONSTRAINT certification_rules_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT certification_rules_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT certification_rules_created_by_fk FOREIGN KEY (created_by) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin
  COMMENT 'règlement of a school for a version: how competencies and blocs follow from criteria';

CREATE TABLE correspondence (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  school_id       BIGINT      NOT NULL COMMENT 'same as the versions'': every query is scoped by it',
  from_version_id BIGINT      NOT NULL COMMENT 'the version that courses leave',
  to_version_id   BIGINT      NOT NULL COMMENT 'the version that they move to',
  part            VARCHAR(16) NOT NULL,
  from_identifier CHAR(36)    NULL COMMENT 'null: new in the version that courses move to',
  to_identifier   CHAR(36)    NULL COMMENT 'null: gone',
  relation        VARCHAR(16) NOT NULL,
  confirmed_by    BIGINT      NOT NULL,
  confirmed_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY correspondence_from (from_version_id, to_version_id, part, from_identifier) COMMENT 'what carries when a course moves',
  KEY correspondence_to (to_version_id),
  KEY correspondence_school (school_id),
  CONSTRAINT correspondence_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT correspondence_from_fk FOREIGN KEY (from_version_id) REFERENCES framework_version (id),
  CONSTRAINT correspondence_to_fk FOREIGN KEY (to_version_id) REFERENCES framework_version (id),
  CONSTRAINT correspondence_confirmed_by_fk FOREIGN KEY (confirmed_by) REFERENCES person (id),
  CONSTRAINT correspondence_part CHECK (part IN ('block', 'criterion', 'level')),
  CONSTRAINT correspondence_relation CHECK (relation IN ('same', 'reworded', 'new', 'gone')),
  CONSTRAINT correspondence_sides CHECK ((relation = 'new') = (from_identifier IS NULL) AND (relation = 'gone') = (to_identifier IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin
  COMMENT 'what a person confirmed of two versions of a référentiel: only this carries judgements over';

CREATE TABLE api_token (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  school_id    BIGINT       NOT NULL,
  name         VARCHAR(100) NOT NULL COMMENT 'who uses it, in the operator''s words',
  token_hash   BINARY(32)   NOT NULL COMMENT 'SHA-256 of the token; the token itself is shown once',
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  revoked_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL COMMENT 'written at most once an hour',
  PRIMARY KEY (id),
  UNIQUE KEY api_token_hash (token_hash) COMMENT 'every request of a program',
  KEY api_token_school (school_id),
  CONSTRAINT api_token_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'lets a program read the published versions of a school over the CASE paths';

-- Drafts of référentiels ----------------------------------------------------------------------------------------------

CREATE TABLE framework_draft (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  school_id   BIGINT       NOT NULL,
  based_on_id BIGINT       NULL COMMENT 'the version whose successor this is, or whose wording it brings; null: a new référentiel',
  title       VARCHAR(500) NOT NULL COMMENT 'of the edition that counts',
  source_name VARCHAR(200) NULL COMMENT 'of the file it was read from',
  source      MEDIUMBLOB   NULL COMMENT 'the lines of that file with their places: JSON, gzip',
  edition     INT          NOT NULL COMMENT 'which of its editions counts: undo goes one back',
  created_by  BIGINT       NULL COMMENT 'null: the command line',
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY framework_draft_school (school_id, changed_at) COMMENT 'the drafts of a school, the latest first',
  CONSTRAINT framework_draft_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT framework_draft_based_on_fk FOREIGN KEY (based_on_id) REFERENCES framework_version (id),
  CONSTRAINT framework_draft_created_by_fk FOREIGN KEY (created_by) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a référentiel that is being reviewed or written';

CREATE TABLE framework_draft_edition (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  draft_id  BIGINT      NOT NULL,
  edition   INT         NOT NULL,
  content   MEDIUMBLOB  NOT NULL COMMENT 'the whole référentiel and its open doubts: JSON, gzip',
  act       VARCHAR(40) NOT NULL COMMENT 'what led to it',
  about     VARCHAR(60) NOT NULL COMMENT 'code of the part that was changed',
  person_id BIGINT      NULL COMMENT 'null: the command line',
  at        DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY framework_draft_edition_of (draft_id, edition),
  CONSTRAINT framework_draft_edition_draft_fk FOREIGN KEY (draft_id) REFERENCES framework_draft (id) ON DELETE CASCADE,
  CONSTRAINT framework_draft_edition_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'each step of a draft';

-- Mapping -----------------------------------------------------------------------------------------------------------

CREATE TABLE mapping (
  id                 BIGINT      NOT NULL AUTO_INCREMENT,
  course_activity_id BIGINT      NOT NULL,
  version_id         BIGINT      NOT NULL,
  purpose            VARCHAR(16) NOT NULL COMMENT 'formative: progress and gradebook only; certifying: also in the jury''s proposal',
  detail             VARCHAR(16) NOT NULL COMMENT 'which gradebook columns: overall only, or one more a competency or a criterion',
  language           VARCHAR(8)  NOT NULL COMMENT 'of columns and gradebook comments: fr or en',
  edition            INT         NOT NULL COMMENT 'counts changes; a save on an older edition is refused',
  changed_at         DATETIME(6) NOT NULL,
  changed_by         BIGINT      NULL COMMENT 'null: filled from the custom parameters of the link',
  PRIMARY KEY (id),
  UNIQUE KEY mapping_activity (course_activity_id),
  KEY mapping_version (version_id),
  CONSTRAINT mapping_activity_fk FOREIGN KEY (course_activity_id) REFERENCES course_activity (id),
  CONSTRAINT mapping_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT mapping_changed_by_fk FOREIGN KEY (changed_by) REFERENCES person (id),
  CONSTRAINT mapping_purpose CHECK (purpose IN ('formative', 'certifying')),
  CONSTRAINT mapping_detail CHECK (detail IN ('overall', 'competency', 'criterion')),
  CONSTRAINT mapping_language CHECK (language IN ('fr', 'en'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'what a course activity assesses';

CREATE TABLE mapped_criterion (
  mapping_id   BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  PRIMARY KEY (mapping_id, criterion_id),
  KEY mapped_criterion_criterion (criterion_id) COMMENT 'which activities assess this criterion',
  CONSTRAINT mapped_criterion_mapping_fk FOREIGN KEY (mapping_id) REFERENCES mapping (id),
  CONSTRAINT mapped_criterion_criterion_fk FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'criteria of a mapping; tasks and competencies follow from them';

-- Inclusion ---------------------------------------------------------------------------------------------------------

CREATE TABLE exemption (
  candidate_id BIGINT      NOT NULL,
  criterion_id BIGINT      NOT NULL,
  decided_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (candidate_id, criterion_id),
  KEY exemption_criterion (criterion_id),
  CONSTRAINT exemption_candidate_fk FOREIGN KEY (candidate_id) REFERENCES candidate (id),
  CONSTRAINT exemption_criterion_fk FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin
  COMMENT 'jury decision: the criterion leaves the denominator in all courses; the bare fact, never why';

-- Assessment --------------------------------------------------------------------------------------------------------

CREATE TABLE attempt (
  id                 BIGINT      NOT NULL AUTO_INCREMENT,
  course_activity_id BIGINT      NOT NULL,
  person_id          BIGINT      NOT NULL COMMENT 'the learner',
  number             INT         NOT NULL COMMENT '1: first sitting, then resits',
  opened_at          DATETIME(6) NOT NULL,
  opened_by          BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY attempt_number (course_activity_id, person_id, number),
  KEY attempt_person (person_id) COMMENT 'mastery over all courses',
  CONSTRAINT attempt_activity_fk FOREIGN KEY (course_activity_id) REFERENCES course_activity (id),
  CONSTRAINT attempt_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT attempt_opened_by_fk FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT attempt_from_one CHECK (number >= 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'tentative of one learner in one course activity';

CREATE TABLE assessment (
  id                  BIGINT      NOT NULL AUTO_INCREMENT,
  attempt_id          BIGINT      NOT NULL,
  status              VARCHAR(16) NOT NULL,
  remark              TEXT        NULL COMMENT 'general remark of the grid',
  remark_edition      INT         NOT NULL DEFAULT 0 COMMENT 'a save on an older edition is refused',
  remark_by           BIGINT      NULL,
  remark_at           DATETIME(6) NULL,
  first_finalised_at  DATETIME(6) NULL COMMENT 'orders revisions for mastery: the latest first finalised counts',
  current_revision_id BIGINT      NULL COMMENT 'what progress, gradebook and jury read; stays while the grid is reopened',
  created_at          DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY assessment_attempt (attempt_id) COMMENT 'one grid an attempt; blind double assessment will widen this key',
  KEY assessment_revision (current_revision_id),
  CONSTRAINT assessment_attempt_fk FOREIGN KEY (attempt_id) REFERENCES attempt (id),
  CONSTRAINT assessment_remark_by_fk FOREIGN KEY (remark_by) REFERENCES person (id),
  CONSTRAINT assessment_status CHECK (status IN ('draft', 'final', 'reopened'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'grille, shared by the trainers of the activity';

CREATE TABLE judgement (
  assessment_id BIGINT      NOT NULL,
  criterion_id  BIGINT      NOT NULL,
  level_id      BIGINT      NULL COMMENT 'null with not_observed false: not scored yet, perhaps commented',
  not_observed  BOOLEAN     NOT NULL DEFAULT FALSE,
  comment       TEXT        NULL,
  author_id     BIGINT      NOT NULL,
  judged_at     DATETIME(6) NOT NULL,
  edition       INT         NOT NULL COMMENT 'a save on an older edition is refused, showing both values',
  PRIMARY KEY (assessment_id, criterion_id),
  KEY judgement_criterion (criterion_id),
  CONSTRAINT judgement_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
  CONSTRAINT judgement_criterion_fk FOREIGN KEY (criterion_id) REFERENCES criterion (id),
  CONSTRAINT judgement_level_fk FOREIGN KEY (level_id) REFERENCES scale_level (id),
  CONSTRAINT judgement_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT judgement_one_state CHECK (NOT (not_observed AND level_id IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'appréciation: one criterion of one grid';

CREATE TABLE revision (
  id             BIGINT         NOT NULL AUTO_INCREMENT,
  assessment_id  BIGINT         NOT NULL,
  number         INT            NOT NULL COMMENT '1 for the first finalising',
  finalised_at   DATETIME(6)    NOT NULL,
  finalised_by   BIGINT         NOT NULL,
  version_id     BIGINT         NOT NULL,
  purpose        VARCHAR(16)    NOT NULL,
  detail         VARCHAR(16)    NOT NULL,
  language       VARCHAR(8)     NOT NULL,
  points         DECIMAL(12, 3) NOT NULL COMMENT 'sum of weight x points over criteria that have a level and are not exempt',
  highest_points DECIMAL(12, 3) NOT NULL COMMENT 'sum of weight x highest points of the scale over the same criteria; 0: nothing is sent',
  remark         TEXT           NULL,
  scale          JSON           NOT NULL COMMENT 'levels by value: [{position, points, acquired, fr, en}]',
  rules          JSON           NOT NULL COMMENT 'règlement by value: {edition, content}; edition 0: the usual rules',
  assessed       CHAR(64)       NOT NULL COMMENT 'SHA-256 of criteria and exemptions: the list of learners compares it with those of now',
  withdrawn_at   DATETIME(6)    NULL COMMENT 'finalised for the wrong learner: counts nowhere any more',
  withdrawn_by   BIGINT         NULL,
  PRIMARY KEY (id),
  UNIQUE KEY revision_number (assessment_id, number),
  CONSTRAINT revision_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
  CONSTRAINT revision_finalised_by_fk FOREIGN KEY (finalised_by) REFERENCES person (id),
  CONSTRAINT revision_version_fk FOREIGN KEY (version_id) REFERENCES framework_version (id),
  CONSTRAINT revision_withdrawn_by_fk FOREIGN KEY (withdrawn_by) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'what one finalising froze by value';

ALTER TABLE assessment
  ADD CONSTRAINT assessment_current_revision_fk FOREIGN KEY (current_revision_id) REFERENCES revision (id);

CREATE TABLE revision_judgement (
  revision_id          BIGINT        NOT NULL,
  criterion_id         BIGINT        NOT NULL,
  criterion_identifier CHAR(36)      NOT NULL,
  competency_id        BIGINT        NOT NULL,
  position             INT           NOT NULL COMMENT 'order on the grid',
  code                 VARCHAR(30)   NOT NULL,
  label_fr             VARCHAR(1000) NOT NULL,
  label_en             VARCHAR(1000) NOT NULL,
  weight               DECIMAL(7, 3) NOT NULL,
  state                VARCHAR(16)   NOT NULL,
  level_position       INT           NULL,
  level_fr             VARCHAR(100)  NULL,
  level_en             VARCHAR(100)  NULL,
  points               DECIMAL(7, 3) NULL,
  acquired             BOOLEAN       NULL,
  comment              TEXT          NULL,
  author_id            BIGINT        NULL,
  judged_at            DATETIME(6)   NULL,
  PRIMARY KEY (revision_id, criterion_id),
  KEY revision_judgement_criterion (criterion_id) COMMENT 'mastery of a criterion',
  CONSTRAINT revision_judgement_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id),
  CONSTRAINT revision_judgement_criterion_fk FOREIGN KEY (criterion_id) REFERENCES criterion (id),
  CONSTRAINT revision_judgement_competency_fk FOREIGN KEY (competency_id) REFERENCES competency (id),
  CONSTRAINT revision_judgement_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT revision_judgement_state CHECK (state IN ('level', 'not-observed', 'exempt')),
  CONSTRAINT revision_judgement_level CHECK ((state = 'level') = (points IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'the mapping and the judgements of a revision, by value';

-- Gradebook ---------------------------------------------------------------------------------------------------------

CREATE TABLE line_item (
  id                 BIGINT        NOT NULL AUTO_INCREMENT,
  course_activity_id BIGINT        NOT NULL,
  kind               VARCHAR(16)   NOT NULL,
  subject            CHAR(36)      NOT NULL COMMENT 'CASE identifier of the competency or criterion; empty for the overall column',
  resource_id        VARCHAR(255)  NOT NULL COMMENT 'ours, sent with a column that we create',
  tag                VARCHAR(255)  NOT NULL COMMENT 'ours',
  label              VARCHAR(255)  NOT NULL COMMENT 'as it shall be called: the activity''s title, and what it is about',
  about              VARCHAR(64)   NOT NULL DEFAULT '' COMMENT 'what the label says after the title; empty for the overall column',
  told_label         VARCHAR(255)  NULL COMMENT 'how the platform has it called, as far as we know; null where the platform gives the name',
  rename_at          DATETIME(6)   NULL COMMENT 'the platform is told the label then; null: there is nothing to tell',
  url                VARCHAR(2000) NULL COMMENT 'null: not yet looked up or created',
  origin             VARCHAR(16)   NULL COMMENT 'how the url became known',
  status             VARCHAR(16)   NOT NULL COMMENT 'gone: the platform no longer has it; deleted: a trainer had us delete it',
  problem            VARCHAR(64)   NULL COMMENT 'code of why the column could not be had, or what is wrong with it',
  lease_until        DATETIME(6)   NULL COMMENT 'a node is looking the column up or creating it',
  lease_token        VARCHAR(36)   NULL,
  next_try_at        DATETIME(6)   NULL,
  tries              INT           NOT NULL DEFAULT 0,
  may_create         BOOLEAN       NOT NULL COMMENT 'detail columns from the start; an overall column once a trainer asked for it',
  verified_at        DATETIME(6)   NULL COMMENT 'a score delivered there was read back; null: it may be of a type that keeps none',
  orphaned_at        DATETIME(6)   NULL COMMENT 'the platform said then that the activity is no more: the column is offered for deletion',
  created_at         DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY line_item_subject (course_activity_id, kind, subject) COMMENT 'never two columns for one thing',
  KEY line_item_missing (status, kind) COMMENT 'which missing columns a newer launch has told meanwhile',
  KEY line_item_rename (rename_at) COMMENT 'which labels are to be told now',
  CONSTRAINT line_item_activity_fk FOREIGN KEY (course_activity_id) REFERENCES course_activity (id),
  CONSTRAINT line_item_kind CHECK (kind IN ('overall', 'competency', 'criterion')),
  CONSTRAINT line_item_origin CHECK (origin IN ('coupled', 'found', 'created')),
  CONSTRAINT line_item_status CHECK (status IN ('wanted', 'ready', 'missing', 'gone', 'deleted'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'a gradebook column of a course activity';

CREATE TABLE score_to_send (
  id             BIGINT         NOT NULL AUTO_INCREMENT,
  line_item_id   BIGINT         NOT NULL,
  person_id      BIGINT         NOT NULL,
  platform_id    BIGINT         NOT NULL COMMENT 'same as the course''s: each platform has a queue of its own',
  kind           VARCHAR(16)    NOT NULL COMMENT 'withdrawal: clears the score in the gradebook',
  revision_id    BIGINT         NOT NULL COMMENT 'the revision that this row speaks for',
  score_given    DECIMAL(10, 5) NULL COMMENT 'out of 100; of a withdrawal: what a trainer may send again, if anything',
  comment        TEXT           NULL,
  edition        INT            NOT NULL COMMENT 'counts replacements: an answer for an older edition does not settle the row',
  status         VARCHAR(16)    NOT NULL COMMENT 'kept: a trainer left the foreign score; dropped: never sent, no longer wanted',
  reason         VARCHAR(64)    NULL COMMENT 'code of why it waits, conflicts or was refused',
  foreign_score  DECIMAL(20, 5) NULL COMMENT 'what the gradebook held in a conflict, out of 100',
  queued_at      DATETIME(6)    NOT NULL,
  due_at         DATETIME(6)    NOT NULL,
  not_before     DATETIME(6)    NULL COMMENT 'the platform asked to wait until then (Retry-After); a newer score waits too',
  tries          INT            NOT NULL DEFAULT 0 COMMENT 'since it was queued',
  overwrite      BOOLEAN        NOT NULL DEFAULT FALSE COMMENT 'a trainer decided that ours replaces the foreign score',
  lease_until    DATETIME(6)    NULL COMMENT 'a node is sending this cell; after that another may',
  lease_token    VARCHAR(36)    NULL,
  stamp          DATETIME(6)    NULL COMMENT 'timestamp of the newest attempt, committed before it is sent; whole seconds, strictly rising',
  attempted      DECIMAL(10, 5) NULL COMMENT 'score of the newest attempt; null where that withdrew',
  attempted_edition INT         NULL COMMENT 'edition of the newest attempt',
  unanswered     BOOLEAN        NOT NULL DEFAULT FALSE COMMENT 'the newest attempt got no answer: the result is read first',
  sent_score     DECIMAL(10, 5) NULL COMMENT 'what was delivered last; null with sent_at where that was a withdrawal',
  sent_at        DATETIME(6)    NULL,
  PRIMARY KEY (id),
  UNIQUE KEY score_to_send_cell (line_item_id, person_id) COMMENT 'a newer score replaces an unsent one',
  KEY score_to_send_due (status, platform_id, due_at) COMMENT 'the worker claims due rows, platform by platform',
  KEY score_to_send_person (person_id),
  CONSTRAINT score_to_send_line_item_fk FOREIGN KEY (line_item_id) REFERENCES line_item (id),
  CONSTRAINT score_to_send_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT score_to_send_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id),
  CONSTRAINT score_to_send_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id),
  CONSTRAINT score_to_send_kind CHECK (kind IN ('score', 'withdrawal')),
  CONSTRAINT score_to_send_status CHECK (status IN ('waiting', 'sent', 'conflict', 'refused', 'kept', 'dropped'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'outbox: what one cell of the gradebook shall hold';

CREATE TABLE delivery (
  id               BIGINT         NOT NULL AUTO_INCREMENT,
  score_to_send_id BIGINT         NOT NULL,
  at               DATETIME(6)    NOT NULL,
  stamp            DATETIME(6)    NULL,
  score_given      DECIMAL(10, 5) NULL,
  outcome          VARCHAR(64)    NOT NULL COMMENT 'sent, found (already there), conflict, or the reason why not',
  PRIMARY KEY (id),
  KEY delivery_of (score_to_send_id, at) COMMENT 'history of a cell',
  CONSTRAINT delivery_score_fk FOREIGN KEY (score_to_send_id) REFERENCES score_to_send (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'envois: every attempt and how it ended';

CREATE TABLE sending_pause (
  platform_id BIGINT      NOT NULL,
  until       DATETIME(6) NOT NULL COMMENT 'nothing is sent before; afterwards one score tries first, and a success deletes the row',
  reason      VARCHAR(64) NOT NULL,
  failures    INT         NOT NULL COMMENT 'pauses one after another: each is longer',
  PRIMARY KEY (platform_id),
  CONSTRAINT sending_pause_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'platforms in trouble: all nodes leave them alone for a while';

-- Audit -------------------------------------------------------------------------------------------------------------

CREATE TABLE audit_event (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  at           DATETIME(6) NOT NULL,
  school_id    BIGINT      NULL COMMENT 'null: before a school was known (a refused launch)',
  course_id    BIGINT      NULL,
  person_id    BIGINT      NULL COMMENT 'who did it; null: the system or somebody unknown',
  action       VARCHAR(64) NOT NULL,
  subject_kind VARCHAR(32) NULL,
  subject_id   BIGINT      NULL,
  reference    VARCHAR(16) NULL COMMENT 'number shown on an error page',
  details      JSON        NULL COMMENT 'values before and after; never a token, never why somebody is exempt',
  PRIMARY KEY (id),
  KEY audit_event_reference (reference) COMMENT 'support finds the entry of an error page',
  KEY audit_event_school (school_id, at),
  KEY audit_event_subject (subject_kind, subject_id, at) COMMENT 'history of a grid or a mapping'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin COMMENT 'append-only log of acts';
