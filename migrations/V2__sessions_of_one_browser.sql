-- Who opens Acquis in a browser ends what somebody else of the same platform had open in it: asked at every request.
CREATE INDEX session_browser ON session (browser_hash);
