<?php
/**
 * The files of the tools: on pages that use one, and on no other.
 *
 * @package Steadyground
 */

declare( strict_types=1 );

namespace Steadyground;

defined( 'ABSPATH' ) || exit;

/**
 * The files that a page may need, by handle: the tools bring English along.
 *
 * @return array<string, string>
 */
function files(): array {
	$files = array( 'steadyground' => 'steadyground.js' );
	foreach ( array_diff( array_keys( LANGUAGES ), array( 'en' ) ) as $lang ) {
		$files[ 'steadyground-' . $lang ] = 'languages/' . $lang . '.js';
	}
	return $files;
}

/**
 * The hash of a file, with which a browser refuses one that was changed on the way.
 *
 * @param string $handle One of files().
 */
function integrity( string $handle ): string {
	static $hashes;
	$hashes ??= wp_json_file_decode( dirname( __DIR__ ) . '/dist/integrity.json', array( 'associative' => true ) );
	return $hashes[ files()[ $handle ] ];
}

/**
 * Makes the files known. The address of each changes with what is in it, so that no cache gives an old one.
 */
function register_files(): void {
	foreach ( files() as $handle => $file ) {
		$url     = plugins_url( 'dist/' . $file, __DIR__ );
		$version = substr( md5( integrity( $handle ) ), 0, 12 );
		wp_register_script( $handle, $url, 'steadyground' === $handle ? array() : array( 'steadyground' ), $version, false );
	}
	// A style without a file: its text is written into the page, which then waits for nothing before it is shown.
	wp_register_style( 'steadyground-fallback', false, array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	$editor = '/editor.js';
	wp_register_script(
		'steadyground-editor',
		plugins_url( $editor, __DIR__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		md5_file( dirname( __DIR__ ) . $editor ),
		true
	);
	$names = wp_json_file_decode( dirname( __DIR__ ) . '/dist/names.json' );
	$data  = 'const steadygroundIcons = ' . wp_json_encode( ICONS ) . ', steadygroundNames = ' . wp_json_encode( $names ) . ';';
	wp_add_inline_script( 'steadyground-editor', $data, 'before' );
	wp_set_script_translations( 'steadyground-editor', 'steadyground', dirname( __DIR__ ) . '/languages' );
}

/**
 * Has the page load what a tool needs. Called as a tool is put on the page, wherever that is: a post, a widget, a
 * template.
 *
 * @param string $tool One of TOOLS.
 * @param string $lang One of LANGUAGES.
 */
function use_tool( string $tool, string $lang ): void {
	if ( is_admin() ) {
		return;
	}
	if ( ! wp_style_is( 'steadyground-fallback' ) ) {
		wp_enqueue_style( 'steadyground-fallback' );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of ours, on this disk.
		wp_add_inline_style( 'steadyground-fallback', file_get_contents( dirname( __DIR__ ) . '/dist/fallback.css' ) );
	}
	wp_enqueue_script( 'steadyground' );
	if ( 'en' !== $lang ) {
		wp_enqueue_script( 'steadyground-' . $lang );
	}
	static $room = false;
	if ( 'quick-exit' === $tool && ! $room ) {
		$room = true;
		// Where scripts are off nothing makes room for it at the end of the page.
		wp_add_inline_style( 'steadyground-fallback', '@media (scripting:none){html{scroll-padding-block-end:6em}body{padding-block-end:6em}}' );
	}
}

/**
 * The tools in a text that somebody wrote: blocks, shortcodes, and the bare tags that administrators may write.
 *
 * @param string $content As it is stored.
 * @return array<string, string[]> For each tool its languages.
 */
function tools_in( string $content ): array {
	$found = array();
	foreach ( TOOLS as $tool ) {
		$starts = implode( '|', array( '<!-- wp:steadyground/' . $tool, '\[' . shortcode( $tool ), '<' . $tool ) );
		if ( ! preg_match( '#(?:' . $starts . ')(?![\w-])#i', $content ) ) {
			continue;
		}
		preg_match_all( '/\blang["\']?\s*[=:]\s*["\']?([a-z]+(?:-[a-z]+)*)/i', $content, $langs );
		$spoken         = array_filter( array_map( __NAMESPACE__ . '\language', $langs[1] ) );
		$found[ $tool ] = array_unique( array( site_language(), ...array_values( $spoken ) ) );
	}
	return $found;
}

/**
 * Before anything of the page is sent: files in the head, so that nothing moves as they come, and two headers.
 */
function prepare(): void {
	if ( ! is_singular() ) {
		return;
	}
	$tools = tools_in( (string) get_post_field( 'post_content', get_queried_object_id() ) );
	foreach ( $tools as $tool => $langs ) {
		foreach ( $langs as $lang ) {
			use_tool( $tool, $lang );
		}
	}
	/**
	 * Filters whether pages with a tool ask browsers to keep no copy on disk, and to tell other sites nothing.
	 *
	 * @param bool $send True.
	 */
	if ( $tools && ! headers_sent() && apply_filters( 'steadyground_headers', true ) ) {
		header( 'Cache-Control: no-store' );
		header( 'Referrer-Policy: no-referrer' );
	}
}
add_action( 'template_redirect', __NAMESPACE__ . '\prepare' );

/**
 * Makes our scripts modules, with their hash.
 *
 * @param string $tag    As WordPress would print it.
 * @param string $handle The script's.
 * @param string $src    Its address.
 */
function script_tag( string $tag, string $handle, string $src ): string {
	if ( ! isset( files()[ $handle ] ) ) {
		return $tag;
	}
	return sprintf(
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- it is enqueued; this is how it is printed.
		'<script type="module" src="%s" id="%s-js" integrity="%s" crossorigin="anonymous"></script>' . "\n",
		esc_url( $src ),
		esc_attr( $handle ),
		esc_attr( integrity( $handle ) )
	);
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 10, 3 );
