#include "rounds.hpp"

static const int64_t MODULUS = 2147483629LL;

static int64_t power(int64_t base, int64_t exponent) {
    int64_t result = 1;
    int64_t square = base % MODULUS;
    while (exponent > 0) {
        if ((exponent & 1) != 0) {
            result = result * square % MODULUS;
        }
        square = square * square % MODULUS;
        exponent >>= 1;
    }
    return result;
}

int32_t run() {
    uint64_t state = 88172645463325252ULL;
    uint64_t checksum = 0;
    for (int i = 0; i < 1500000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        checksum += state * 31 + static_cast<uint64_t>(static_cast<int64_t>(state) >> 40);
    }
    for (int i = 1; i < 2500; i++) {
        checksum ^= static_cast<uint64_t>(power(i * 7919LL, MODULUS - i)) << (i & 15);
    }
    return static_cast<int32_t>(checksum ^ (checksum >> 32));
}
