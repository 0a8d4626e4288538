package skink.programs.conformance.library.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calendars as programs use them: birthdays, workdays, leap years, months. */
public final class CalendarArithmetic {
    private CalendarArithmetic() {}

    public static void main(String[] arguments) {
        System.out.println(Stream.iterate(LocalDate.of(2024, 1, 31), d -> d.plusMonths(1))
                        .limit(4)
                        .toList() + " "
                + IntStream.rangeClosed(1895, 1910).filter(Year::isLeap).boxed().toList());
        LocalDate day = LocalDate.of(2024, 12, 20);
        int workdays = 0;
        for (LocalDate d = day; d.isBefore(LocalDate.of(2025, 1, 10)); d = d.plusDays(1)) {
            workdays += d.getDayOfWeek().getValue() < 6 ? 1 : 0;
        }
        System.out.println(workdays + " " + Period.between(LocalDate.of(1990, 5, 17), day) + " "
                + ChronoUnit.YEARS.between(LocalDate.of(1990, 12, 21), day) + " "
                + day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)) + " "
                + day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)) + " "
                + YearMonth.of(2023, 2).atEndOfMonth());
        StringBuilder month = new StringBuilder();
        LocalDate first = LocalDate.of(2024, 2, 1);
        month.append("   ".repeat(first.getDayOfWeek().getValue() - 1));
        for (int i = 1; i <= first.lengthOfMonth(); i++) {
            month.append(String.format("%3d", i));
            if (first.withDayOfMonth(i).getDayOfWeek() == DayOfWeek.SUNDAY) {
                month.append('\n');
            }
        }
        System.out.println(month);
        TreeMap<LocalDate, String> events =
                new TreeMap<>(Map.of(LocalDate.of(2024, 3, 1), "spring", LocalDate.of(2023, 1, 1), "new year"));
        System.out.println(events + " " + events.ceilingEntry(LocalDate.of(2024, 1, 1)) + " "
                + new HashSet<>(List.of(LocalDate.EPOCH, LocalDate.of(2000, 1, 1))).contains(LocalDate.of(1970, 1, 1))
                + " "
                + Duration.between(LocalDateTime.of(2024, 2, 28, 12, 0), LocalDateTime.of(2024, 3, 1, 11, 0))
                        .toHours() + " " + LocalTime.of(23, 30).plus(Duration.ofMinutes(45)));
    }
}
