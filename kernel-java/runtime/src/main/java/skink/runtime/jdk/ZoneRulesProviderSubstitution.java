package skink.runtime.jdk;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.Set;
import skink.magic.Substitution;

/** {@code ZoneRulesProvider} without a zone database: the names of UTC. */
@Substitution(target = "java.time.zone.ZoneRulesProvider", mode = Substitution.Mode.WHOLE)
abstract class ZoneRulesProviderSubstitution {
    private static final Set<String> UTC = Set.of("UTC", "GMT", "UT", "Etc/UTC", "Etc/GMT", "Etc/UCT", "UCT", "Zulu");

    private ZoneRulesProviderSubstitution() {}

    public static Set<String> getAvailableZoneIds() {
        return UTC;
    }

    public static ZoneRules getRules(String zoneId, boolean forCaching) {
        if (!UTC.contains(zoneId)) {
            throw new ZoneRulesException("Unknown time-zone ID: " + zoneId);
        }
        return ZoneOffset.UTC.getRules();
    }
}
