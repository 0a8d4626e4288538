package skink.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What protocols must not have in common: message types, and names. */
final class Together {
    private final Problems problems;

    Together(Problems problems) {
        this.problems = problems;
    }

    void check(List<Protocol> protocols) {
        Map<Object, Protocol> seen = new HashMap<>();
        for (Protocol protocol : protocols) {
            Protocol sameBase = seen.put(protocol.base(), protocol);
            if (sameBase != null) {
                problems.report(
                        protocol.element(),
                        String.format(
                                "%s and %s have the same base %#x", sameBase.name(), protocol.name(), protocol.base()));
            }
            Protocol sameName = seen.put(protocol.name(), protocol);
            if (sameName != null) {
                problems.report(protocol.element(), "two protocols have the name " + protocol.name());
            }
        }
    }
}
