package skink.programs.conformance.library.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** {@code ZoneOffset}, {@code OffsetDateTime}, {@code ZonedDateTime} in UTC, {@code Clock}. */
public final class Offsets {
    private Offsets() {}

    public static void main(String[] arguments) {
        OffsetDateTime o = OffsetDateTime.of(2024, 1, 1, 0, 30, 0, 0, ZoneOffset.ofHours(2));
        System.out.println(o + " " + o.toInstant() + " " + o.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(-3, -30))
                + " " + o.toEpochSecond() + " " + o.getOffset() + " "
                + OffsetDateTime.parse("2020-05-05T05:05:05+05:00").toLocalDateTime() + " "
                + o.compareTo(o.plusNanos(1)) + " " + OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC) + " "
                + o.isEqual(o.withOffsetSameInstant(ZoneOffset.UTC)));
        System.out.println(ZoneOffset.of("+05:30") + " " + ZoneOffset.of("Z") + " "
                + ZoneOffset.ofTotalSeconds(-3600).getTotalSeconds() + " " + ZoneOffset.MAX + " "
                + ZoneOffset.of("-7").getId() + " " + ZoneOffset.UTC.getRules().isFixedOffset());
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(86_400), ZoneOffset.UTC);
        System.out.println(fixed + " " + fixed.millis() + " " + LocalDate.now(fixed) + " " + LocalDateTime.now(fixed)
                + " " + Clock.offset(fixed, Duration.ofHours(1)).instant() + " " + Instant.now(fixed) + " "
                + Clock.systemUTC().getZone() + " " + (Clock.systemUTC().millis() > 0) + " "
                + (Instant.now().getEpochSecond() > 1_600_000_000L) + " "
                + Clock.tick(fixed, Duration.ofDays(2)).instant());
        ZonedDateTime z = ZonedDateTime.of(2024, 6, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        System.out.println(z + " " + z.plusDays(1) + " " + z.withZoneSameInstant(ZoneOffset.ofHours(9)) + " "
                + z.toOffsetDateTime() + " "
                + ZonedDateTime.parse("2024-01-01T00:00Z").getDayOfWeek() + " "
                + LocalDateTime.of(2024, 1, 1, 1, 1)
                        .atOffset(ZoneOffset.ofHours(1))
                        .toInstant());
        System.out.println(ZoneId.of("UTC") + " " + ZoneId.of("Z") + " " + ZoneId.of("+01:00") + " "
                + ZoneId.of("UTC+2").getRules().getOffset(Instant.EPOCH) + " "
                + ZoneId.of("GMT").normalized() + " " + Instant.EPOCH.atZone(ZoneId.of("UTC")));
        try {
            ZoneId.of("Nowhere/City");
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            ZoneOffset.ofHours(19);
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
