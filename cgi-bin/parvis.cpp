// The operator's command line.
#include "chores/operator/commands.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    try {
        return chores::command_line(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "parvis: %s\n", error.what());
        return 1;
    }
}
