package skink.programs.conformance.library.text;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** {@code SimpleDateFormat}, {@code Date}, {@code Calendar} in UTC. */
public final class DateFormats {
    private DateFormats() {}

    public static void main(String[] arguments) throws Exception {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ EEE MMM a hh D", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(format.format(new Date(0)) + " | " + format.format(new Date(1_709_210_096_789L)) + " | "
                + format.format(new Date(-1L)));
        SimpleDateFormat parser = new SimpleDateFormat("dd/MM/yyyy HH:mm", Locale.US);
        parser.setTimeZone(TimeZone.getTimeZone("GMT+02:00"));
        System.out.println(parser.parse("29/02/2024 13:45").getTime() + " "
                + new SimpleDateFormat("EEEE, MMMM d, yyyy", Locale.US).format(new Date(86_400_000L * 365)));
        parser.setLenient(false);
        try {
            parser.parse("31/02/2024 00:00");
        } catch (ParseException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Date(1_000_000_000_000L) + " " + new Date(5).compareTo(new Date(6)) + " "
                + new Date(7).equals(new Date(7)) + " " + new Date(8).before(new Date(9)) + " "
                + new Date(1_000_000_000_000L).toInstant());
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.US);
        calendar.setTimeInMillis(0);
        calendar.set(2024, Calendar.JANUARY, 31, 10, 20, 30);
        calendar.add(Calendar.MONTH, 1);
        System.out.println(calendar.get(Calendar.DAY_OF_MONTH) + " " + calendar.get(Calendar.DAY_OF_WEEK) + " "
                + calendar.get(Calendar.WEEK_OF_YEAR) + " " + calendar.getActualMaximum(Calendar.DAY_OF_MONTH) + " "
                + calendar.getTimeInMillis() + " " + ((GregorianCalendar) calendar).isLeapYear(1900));
        calendar.roll(Calendar.DAY_OF_MONTH, 5);
        System.out.println(
                calendar.getTime() + " " + Calendar.getInstance(Locale.US).getFirstDayOfWeek());
    }
}
