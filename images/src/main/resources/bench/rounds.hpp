// What the C++ twins of the benchmark kernels share: arrays of a fixed length, checked with -DCHECKED, and the rounds.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

template <typename T>
class Array {
  public:
    explicit Array(int length) : items(static_cast<T *>(std::calloc(length, sizeof(T)))), length(length) {}
    Array() : items(nullptr), length(0) {}

    T &operator[](int index) {
#ifdef CHECKED
        if (static_cast<uint32_t>(index) >= static_cast<uint32_t>(length)) {
            std::abort();
        }
#endif
        return items[index];
    }

    void release() { std::free(items); }

    T *items;
    int length;
};

int32_t run();

int main(int argc, char **argv) {
    int rounds = argc > 1 ? std::atoi(argv[1]) : 1;
    for (int i = 0; i < rounds; i++) {
        timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        int32_t checksum = run();
        clock_gettime(CLOCK_MONOTONIC, &end);
        long long nanos = (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec);
        std::printf("round %d %lld\n", checksum, nanos);
    }
    return 0;
}
