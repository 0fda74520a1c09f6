-- Pages of reviewers and organizers read only what they show, also with thousands of proposals and tens of thousands of reviews.
alter table review_subject_v1
    -- When it was submitted, in seconds since 1970: an order that an index can hold in both directions.
    add column submitted double precision;
update review_subject_v1 s set submitted = extract(epoch from p.submitted_at)
    from proposal_view_v3 p where p.proposal_id = s.proposal_id;
create index review_subject_v1_by_reviews on review_subject_v1 (call_id, reviews, submitted, proposal_id);
create index review_subject_v1_by_time on review_subject_v1 (call_id, (-submitted) desc, proposal_id desc);

create index review_view_v1_assigned on review_view_v1 (call_id, reviewer) where assigned;

-- What lists are filtered by. An index-only scan counts thousands of proposals.
create index proposal_view_v3_by_choice on proposal_view_v3 (call_id, status, format, language, track);

-- How many proposals have a mean score in each tenth of the scale, as of the latest ranking.
alter table review_ranking_v1 add column means integer[];
