package skink.drivers.rtc;

/** The registers of a real-time clock of the kind of the Motorola MC146818A. */
interface ClockRegisters {
    /** 0 to 255. */
    int read(int register);
}
