package skink.runtime.jdk;

import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.IllegalFormatConversionException;

/** An object of {@code java.time}: it says itself what it does not have. */
final class FormattedTemporal extends FormattedMoment {
    private final TemporalAccessor temporal;

    FormattedTemporal(TemporalAccessor temporal) {
        this.temporal = temporal;
    }

    @Override
    int yearOfEra() {
        return temporal.get(ChronoField.YEAR_OF_ERA);
    }

    @Override
    int month() {
        return temporal.get(ChronoField.MONTH_OF_YEAR);
    }

    @Override
    int dayOfMonth() {
        return temporal.get(ChronoField.DAY_OF_MONTH);
    }

    @Override
    int dayOfYear() {
        return temporal.get(ChronoField.DAY_OF_YEAR);
    }

    @Override
    int dayOfWeek() {
        return temporal.get(ChronoField.DAY_OF_WEEK);
    }

    @Override
    int hour() {
        return temporal.get(ChronoField.HOUR_OF_DAY);
    }

    @Override
    int minute() {
        return temporal.get(ChronoField.MINUTE_OF_HOUR);
    }

    @Override
    int second() {
        return temporal.get(ChronoField.SECOND_OF_MINUTE);
    }

    @Override
    int nano() {
        return temporal.get(ChronoField.NANO_OF_SECOND);
    }

    @Override
    int offsetMinutes() {
        return temporal.get(ChronoField.OFFSET_SECONDS) / 60;
    }

    @Override
    String zoneName() {
        ZoneId zone = temporal.query(TemporalQueries.zone());
        if (zone == null) {
            throw new IllegalFormatConversionException('Z', temporal.getClass());
        }
        return zone.getId();
    }

    @Override
    long epochSecond() {
        return temporal.getLong(ChronoField.INSTANT_SECONDS);
    }

    @Override
    long epochMilli() {
        return epochSecond() * 1_000 + temporal.getLong(ChronoField.MILLI_OF_SECOND);
    }
}
