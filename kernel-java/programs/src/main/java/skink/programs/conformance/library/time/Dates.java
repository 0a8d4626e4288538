package skink.programs.conformance.library.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;

/** {@code LocalDate}, {@code Year}, {@code YearMonth}, {@code MonthDay}. */
public final class Dates {
    private Dates() {}

    public static void main(String[] arguments) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        System.out.println(d + " " + d.plusYears(1) + " " + d.plusMonths(12) + " " + d.minusDays(60) + " "
                + d.plusWeeks(1) + " " + d.withDayOfMonth(1) + " " + d.withDayOfYear(366) + " " + d.getDayOfWeek() + " "
                + d.getMonth() + " " + d.getDayOfYear() + " " + d.isLeapYear() + " " + d.lengthOfMonth() + " "
                + d.lengthOfYear());
        System.out.println(d.isBefore(LocalDate.MAX) + " " + d.compareTo(LocalDate.of(2023, 1, 1)) + " "
                + d.toEpochDay() + " " + LocalDate.ofEpochDay(-1) + " " + LocalDate.ofYearDay(2023, 200) + " "
                + LocalDate.parse("1999-12-31").plusDays(1) + " " + LocalDate.EPOCH + " " + LocalDate.MIN + " "
                + d.hashCode() + " " + d.equals(LocalDate.of(2024, Month.FEBRUARY, 29)));
        System.out.println(d.until(LocalDate.of(2025, 3, 1)) + " "
                + ChronoUnit.DAYS.between(d, LocalDate.of(2025, 3, 1)) + " "
                + d.datesUntil(LocalDate.of(2024, 3, 3)).toList() + " " + d.with(TemporalAdjusters.lastDayOfMonth())
                + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) + d.with(TemporalAdjusters.firstDayOfNextYear())
                + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)) + " "
                + d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " "
                + d.get(IsoFields.QUARTER_OF_YEAR) + " " + d.getLong(JulianFields.JULIAN_DAY) + " "
                + d.range(ChronoField.DAY_OF_MONTH) + " " + d.get(WeekFields.ISO.weekOfYear()));
        System.out.println(Year.of(2000).isLeap() + " " + Year.of(2023).atDay(100) + " "
                + YearMonth.of(2024, 1).plusMonths(13) + " "
                + YearMonth.parse("2024-02").lengthOfMonth() + " "
                + MonthDay.of(2, 29).isValidYear(2023) + " " + MonthDay.parse("--12-03") + " " + Year.parse("2020")
                + " " + DayOfWeek.SUNDAY.plus(1) + " " + Month.JANUARY.minus(1) + " "
                + Month.of(2).maxLength() + " " + DayOfWeek.of(3));
        for (Runnable bad : List.<Runnable>of(
                () -> LocalDate.of(2023, 2, 29),
                () -> LocalDate.of(2023, 13, 1),
                () -> LocalDate.parse("2023-2-1"),
                () -> LocalDate.MAX.plusDays(1),
                () -> d.get(ChronoField.HOUR_OF_DAY),
                () -> DayOfWeek.of(8),
                () -> d.plus(1, ChronoUnit.HOURS))) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
