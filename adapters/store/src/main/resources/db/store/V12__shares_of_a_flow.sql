-- What has become of a flow is told from what was shared of it.
CREATE INDEX shares_of_flow ON shares (flow, version);
