package skink.programs.conformance.library.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code LocalTime}, {@code LocalDateTime}, {@code Instant}, {@code Duration}, {@code Period}. */
public final class Times {
    private Times() {}

    public static void main(String[] arguments) {
        LocalTime t = LocalTime.of(13, 5, 9, 123_000_000);
        System.out.println(t + " " + t.plusHours(12) + " " + t.minusMinutes(100) + " "
                + t.withSecond(0).withNano(0) + " " + t.truncatedTo(ChronoUnit.MINUTES) + " " + t.toSecondOfDay() + " "
                + LocalTime.MIDNIGHT + LocalTime.NOON + LocalTime.MAX + " "
                + LocalTime.parse("23:59:59.5").plusSeconds(1) + " " + t.get(ChronoField.MILLI_OF_DAY) + " "
                + ChronoUnit.SECONDS.between(LocalTime.MIN, t));
        LocalDateTime dt = LocalDateTime.of(2024, 12, 31, 23, 59, 59);
        System.out.println(dt + " " + dt.plusSeconds(1) + " " + dt.toLocalDate() + " " + dt.toLocalTime() + " "
                + dt.toEpochSecond(ZoneOffset.UTC) + " " + LocalDateTime.ofEpochSecond(0, 5, ZoneOffset.ofHours(1))
                + " " + LocalDateTime.parse("2020-01-01T10:15") + " " + dt.isAfter(LocalDateTime.MIN) + " "
                + dt.until(LocalDateTime.of(2026, 1, 1, 0, 0), ChronoUnit.MONTHS) + " "
                + dt.truncatedTo(ChronoUnit.HOURS));
        Instant i = Instant.ofEpochSecond(1_000_000_000, 123);
        System.out.println(i + " " + i.plusMillis(5) + " " + i.toEpochMilli() + " " + Instant.EPOCH.minusSeconds(1)
                + " " + Instant.parse("2007-12-03T10:15:30.00Z").getEpochSecond() + " " + i.isBefore(Instant.MAX) + " "
                + Instant.MIN + " " + i.truncatedTo(ChronoUnit.DAYS) + " "
                + i.atOffset(ZoneOffset.ofHoursMinutes(5, 30)));
        Duration d = Duration.ofSeconds(3661, 500_000_000);
        System.out.println(d + " " + d.toMinutes() + " " + d.toHoursPart() + ":" + d.toMinutesPart() + ":"
                + d.toSecondsPart() + "." + d.toMillisPart() + " " + d.multipliedBy(2) + " " + d.dividedBy(3) + " "
                + d.negated() + " " + Duration.between(t, LocalTime.NOON) + " " + Duration.parse("P1DT2H3M4.5S") + " "
                + d.compareTo(Duration.ofHours(1)) + " " + Duration.ofDays(2).plusNanos(1) + " " + Duration.ZERO + " "
                + d.toNanos());
        System.out.println(Period.of(1, 14, 40) + " " + Period.of(1, 14, 40).normalized() + " "
                + Period.between(dt.toLocalDate(), dt.toLocalDate().plusDays(100)) + " "
                + Period.parse("P2Y3M4D").plusDays(5) + " " + Period.ofWeeks(2) + " " + Period.ZERO.isZero() + " "
                + Period.ofMonths(-3).negated().toTotalMonths());
        System.out.println(ChronoUnit.HOURS.getDuration() + " " + ChronoField.HOUR_OF_DAY.range() + " "
                + ChronoUnit.DECADES + " " + ChronoField.EPOCH_DAY.isDateBased() + " "
                + ChronoUnit.WEEKS.between(LocalDate.EPOCH, dt.toLocalDate()));
        for (Runnable bad : List.<Runnable>of(
                () -> LocalTime.of(24, 0),
                () -> Duration.parse("1h"),
                () -> Instant.parse("now"),
                () -> Period.parse("PX"),
                () -> d.dividedBy(0),
                () -> Instant.MAX.plusSeconds(1))) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
