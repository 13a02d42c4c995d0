-- The demo LMS's own tables, in a database of their own. Run at every start; data is kept.
CREATE TABLE IF NOT EXISTS setting (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
) DEFAULT CHARSET = utf8mb4 COMMENT 'Made once at the first start: signing key, site identifier, client id';

CREATE TABLE IF NOT EXISTS tool (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'Tool type id; as text it is the deployment id',
  client_id VARCHAR(32) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  description TEXT NOT NULL,
  icon VARCHAR(1000) NOT NULL COMMENT 'Blank: none',
  active BOOLEAN NOT NULL COMMENT 'False: pending, an administrator has not activated it; hides it from choosing only',
  domain VARCHAR(255) NOT NULL COMMENT 'Host and port; a second registration of the same is offered as an update',
  login_url VARCHAR(1000) NOT NULL COMMENT 'Where third-party login is initiated',
  redirect_urls TEXT NOT NULL COMMENT 'One a line; the launch goes only to one of these',
  target_url VARCHAR(1000) NOT NULL,
  selects_content BOOLEAN NOT NULL COMMENT 'Deep linking is on',
  selection_url VARCHAR(1000) NOT NULL COMMENT 'Target of a deep-linking request; blank: the target',
  keys_url VARCHAR(1000) NOT NULL,
  custom_parameters TEXT NOT NULL COMMENT 'One key=value a line; wins over the link on a clash',
  scopes TEXT NOT NULL COMMENT 'Space separated: the most a token may have',
  sends_names BOOLEAN NOT NULL,
  sends_email BOOLEAN NOT NULL,
  jwks MEDIUMTEXT NULL COMMENT 'The tool''s key set as last fetched; kept until a signature does not verify'
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS person (
  id BIGINT NOT NULL PRIMARY KEY COMMENT 'sub, userId and user_id on the wire',
  username VARCHAR(100) NOT NULL UNIQUE,
  given_name VARCHAR(100) NOT NULL,
  family_name VARCHAR(100) NOT NULL,
  email VARCHAR(100) NOT NULL,
  id_number VARCHAR(100) NOT NULL,
  language VARCHAR(30) NOT NULL COMMENT 'Moodle language code, with underscore',
  administrator BOOLEAN NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS course (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  origin_id BIGINT NULL COMMENT 'The course this one was restored from',
  short_name VARCHAR(255) NOT NULL,
  full_name VARCHAR(255) NOT NULL,
  id_number VARCHAR(100) NOT NULL,
  begins BIGINT NOT NULL COMMENT 'Epoch seconds',
  ends BIGINT NOT NULL COMMENT 'Epoch seconds'
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS enrolment (
  course_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  role VARCHAR(20) NOT NULL,
  suspended BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (course_id, person_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS course_group (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  name VARCHAR(255) NOT NULL
) DEFAULT CHARSET = utf8mb4 AUTO_INCREMENT = 31;

CREATE TABLE IF NOT EXISTS course_group_member (
  group_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (group_id, person_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS activity (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'resource_link.id; never given twice',
  course_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  section VARCHAR(255) NOT NULL,
  name VARCHAR(255) NOT NULL,
  intro TEXT NOT NULL COMMENT 'Plain text; markup in it is shown as it was typed',
  url VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'A target of its own; blank: the tool''s',
  custom_parameters TEXT NOT NULL COMMENT 'One key=value a line',
  accepts_grades BOOLEAN NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS grade_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL COMMENT 'ACTIVITY: the activity''s own; MANUAL: made by a teacher or through the API',
  activity_id BIGINT NULL COMMENT 'Own item: its activity. Manual item: the link it was made for',
  tool_id BIGINT NULL COMMENT 'Null: made by hand, not seen by the tool',
  label VARCHAR(255) NOT NULL,
  maximum DECIMAL(10, 5) NOT NULL,
  text_only BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'A column of type text keeps no score',
  locked BOOLEAN NOT NULL DEFAULT FALSE,
  resource_id VARCHAR(512) NOT NULL DEFAULT '',
  tag VARCHAR(255) NOT NULL DEFAULT '',
  review_url VARCHAR(1000) NULL COMMENT 'Null: no submission review was declared; blank: the tool''s target',
  review_custom TEXT NOT NULL DEFAULT '' COMMENT 'One key=value a line',
  KEY of_course (course_id)
) DEFAULT CHARSET = utf8mb4 AUTO_INCREMENT = 21;

CREATE TABLE IF NOT EXISTS grade (
  item_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  raw_grade DECIMAL(10, 5) NULL COMMENT 'What the tool sent',
  final_grade DECIMAL(10, 5) NULL COMMENT 'What the gradebook shows',
  feedback TEXT NULL,
  overridden BOOLEAN NOT NULL DEFAULT FALSE,
  locked BOOLEAN NOT NULL DEFAULT FALSE,
  modified BIGINT NOT NULL COMMENT 'Epoch seconds; 0 when nothing was ever stored',
  PRIMARY KEY (item_id, person_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS browser_session (
  id CHAR(64) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the cookie',
  person_id BIGINT NULL,
  sesskey VARCHAR(20) NOT NULL,
  language VARCHAR(30) NOT NULL,
  language_chosen BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'By hand: whoever this browser becomes keeps it',
  as_student BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Role switched to student'
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS pending_launch (
  launch_id VARCHAR(60) NOT NULL,
  session_id CHAR(64) NOT NULL,
  tool_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  activity_id BIGINT NULL COMMENT 'Null: content is selected',
  for_person BIGINT NULL COMMENT 'Whose work is reviewed',
  PRIMARY KEY (launch_id, session_id)
) DEFAULT CHARSET = utf8mb4 COMMENT 'Message hints not used yet; the row goes with the use';

CREATE TABLE IF NOT EXISTS access_token (
  token CHAR(64) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token',
  tool_id BIGINT NOT NULL,
  scopes TEXT NOT NULL,
  expires BIGINT NOT NULL COMMENT 'Epoch seconds'
) DEFAULT CHARSET = utf8mb4;


CREATE TABLE IF NOT EXISTS selection (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL COMMENT 'Only he may save it',
  tool_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  items MEDIUMTEXT NOT NULL COMMENT 'The content items as the tool sent them',
  message TEXT NOT NULL,
  problem TEXT NOT NULL
) DEFAULT CHARSET = utf8mb4 COMMENT 'What came back from deep linking and is not saved yet; the row goes with saving';
