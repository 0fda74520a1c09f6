-- Proposals of erased speakers that are still to be withdrawn, so that their places become free.
create table orphaned_proposal (
    proposal_id varchar(50) primary key
);
