//! The program: its output and its shutdown.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use crate::world::{World, http};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_local-pool"));
    command
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Reads the startup message. Once it is complete, the pool accepts requests.
fn startup_message(child: &mut Child) -> Vec<String> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut announced = Vec::new();
    for line in lines.map(Result::unwrap) {
        announced.push(line);
        if announced.last().unwrap().contains("Ctrl+C") {
            break;
        }
    }
    announced
}

#[cfg(unix)]
#[tokio::test]
async fn it_prints_its_address_and_stops_on_a_signal() {
    for signal in ["-TERM", "-INT"] {
        let mut child = program(&["--listen", "127.0.0.1:0"]).spawn().unwrap();
        let lines = startup_message(&mut child);
        let (_, url) = lines[0].rsplit_once(' ').unwrap();
        assert!(lines.iter().any(|line| line.contains("demo@example.com")));
        let response = http().get(format!("{url}/pool.json")).send().await.unwrap();
        assert_eq!(response.status(), 200);
        let status = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status();
        assert!(status.unwrap().success());
        assert!(child.wait().unwrap().success(), "{signal}");
    }
}

#[tokio::test]
async fn a_busy_port_is_reported_in_one_line() {
    let world = World::new().await;
    let listen = world.pool.address().to_string();
    let output = program(&["--listen", &listen]).output().unwrap();
    assert!(!output.status.success());
    let output_text = String::from_utf8(output.stderr).unwrap();
    let expected = format!("local-pool: {listen} is in use by another program");
    assert!(output_text.starts_with(&expected), "{output_text}");
    assert_eq!(output_text.lines().count(), 1);
}

#[test]
fn the_error_names_an_invalid_policy() {
    let output = program(&["--password-policy", "min=3"]).output().unwrap();
    assert!(!output.status.success());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("min=6..99")
    );
}
