package ca.roadshow.events.access;

/** SQL conditions about roles for queries of other packages, which therefore need not know the tables of this one. */
public final class RoleConditions {

    private RoleConditions() {}

    /**
     * Whether a person has the role for a scope. A grant for all scopes does not count.
     *
     * @param person a column with an address id, with its table's name or alias
     * @param scope such a column with the id of a community, call or meetup
     */
    public static String has(Role role, String person, String scope) {
        return "exists (select 1 from role_grant where role_grant.address_id = " + person + " and role_grant.role = '"
                + role.name() + "' and role_grant.scope = " + scope + ")";
    }
}
