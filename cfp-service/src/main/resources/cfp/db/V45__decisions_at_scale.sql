-- For pages that read only what they show, also with thousands of proposals to a call.
create index proposal_answer_v1_unpublished on proposal_answer_v1 (call_id, city) where unpublished;
create index proposal_answer_v1_placed on proposal_answer_v1 (call_id) where status in ('ACCEPTED', 'CONFIRMED');
drop index proposal_view_v3_by_call;
create index proposal_view_v3_by_call on proposal_view_v3 (call_id, submitted_at, proposal_id);
